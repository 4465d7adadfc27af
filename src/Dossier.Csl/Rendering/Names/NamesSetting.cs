using Dossier.Csl.Styles;
using Dossier.Csl.Styles.Elements;

namespace Dossier.Csl.Rendering.Names;

/// <summary>How a <c>names</c> is written, all that it inherits counted in.</summary>
/// <param name="Name">The <c>name</c> element.</param>
/// <param name="Options">Its options.</param>
/// <param name="EtAl">The <c>et-al</c> element; null where there is none.</param>
/// <param name="Label">The label; null where there is none.</param>
/// <param name="LabelIsFirst">Whether the label stands before the names.</param>
/// <param name="Delimiter">Between the names of two variables.</param>
/// <param name="Decor">How the whole is set.</param>
internal sealed record NamesSetting(
    NameElement Name,
    NameOptions Options,
    EtAlElement? EtAl,
    LabelElement? Label,
    bool LabelIsFirst,
    string Delimiter,
    Decor Decor
);
