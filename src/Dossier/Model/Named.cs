using Dossier.Diagnostics;

namespace Dossier.Model;

/// <summary>A name as written, and where.</summary>
public readonly record struct Named(string Name, TextSpan Span);
