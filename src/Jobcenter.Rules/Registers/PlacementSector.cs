namespace Jobcenter.Rules.Registers;

/// <summary>Whether the employer of a placement is private or public. The default is <see cref="Private"/>.</summary>
[DanishTerm("sektor")]
public enum PlacementSector
{
    /// <summary>A private employer (<c>privat</c>).</summary>
    [DanishTerm("privat", Id = "privat", English = "private")]
    Private = 0,

    /// <summary>A public employer (<c>offentlig</c>).</summary>
    [DanishTerm("offentlig", Id = "offentlig", English = "public")]
    Public = 1,
}
