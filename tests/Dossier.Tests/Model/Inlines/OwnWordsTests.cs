using Dossier.Diagnostics;
using Dossier.Model.Inlines;

namespace Dossier.Tests.Model.Inlines;

/// <summary>What is read as words, and may name what it stands in.</summary>
public sealed class OwnWordsTests
{
    [Theory]
    [InlineData("Water", true)]
    [InlineData("\u0600", true)]
    [InlineData("", false)]
    [InlineData(" \u00A0", false)]
    [InlineData("\u200B", false)]
    [InlineData("\u3164", false)]
    [InlineData("\uFE0F", false)]
    public void Nobody_reads_what_nobody_sees(string text, bool hasWords) =>
        Assert.Equal(hasWords, OwnWords.AreIn([new Text(TextSpan.None, text)]));
}
