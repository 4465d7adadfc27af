namespace Dossier.Compose.RunningText;

/// <summary>How a run is set that is neither slanted nor bold, neither raised nor lowered.</summary>
public enum Face
{
    /// <summary>Small letters as small capitals.</summary>
    SmallCapitals,

    /// <summary>Underlined.</summary>
    Underlined,
}
