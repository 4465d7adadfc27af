using System.Globalization;

namespace Dossier.Tests.Fixtures;

/// <summary>Another culture for the current thread, until disposed of.</summary>
internal sealed class Culture : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    /// <summary>Sets the culture.</summary>
    public Culture(string name) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

    /// <summary>The cultures under which things must be the same.</summary>
    public static TheoryData<string> All => ["", "tr-TR", "kk-KZ", "ru-RU", "az-Latn-AZ", "lt-LT", "ar-SA", "th-TH"];

    public void Dispose() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
}
