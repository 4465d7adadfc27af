namespace Dossier.Resolve.Text;

/// <summary>Knows, character by character, whether running text stands within quotation marks.</summary>
internal sealed class QuotationTracker
{
    private int depth;
    private bool straight;
    private bool single;
    private bool low;

    /// <summary>Whether the next character stands within a quotation.</summary>
    public bool Inside => depth > 0 || straight || single;

    /// <summary>Reads the next character.</summary>
    /// <param name="before">The one before it; a space at the start.</param>
    /// <param name="c">The character.</param>
    /// <param name="after">The one after it; a space at the end.</param>
    public void Read(char before, char c, char after)
    {
        switch (c)
        {
            case '“' when low:
                low = false;
                depth = Math.Max(0, depth - 1);
                break;
            case '„':
                low = true;
                depth++;
                break;
            case '“' or '«':
                depth++;
                break;
            case '”' or '»':
                depth = Math.Max(0, depth - 1);
                break;
            case '"':
                straight = !straight;
                break;
            case '‘':
                single = true;
                break;
            case '’' when single && !(char.IsLetter(before) && char.IsLetter(after)):
                single = false;
                break;
            default:
                break;
        }
    }
}
