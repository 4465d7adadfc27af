namespace Dossier.Csl.Text;

/// <summary>A part of a finished text: a run of letters, or a group that is set in one way.</summary>
public abstract class FormattedPart
{
    private protected FormattedPart() { }
}
