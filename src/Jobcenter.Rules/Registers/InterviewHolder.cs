namespace Jobcenter.Rules.Registers;

/// <summary>Who held an interview. The default is <see cref="Municipality"/>.</summary>
/// <remarks>Source: LAB §§ 31–32.</remarks>
[DanishTerm("samtalens afholder")]
public enum InterviewHolder
{
    /// <summary>The municipality's job centre (<c>kommune</c>).</summary>
    [DanishTerm("kommunen", Id = "kommune", English = "the municipality")]
    Municipality = 0,

    /// <summary>The unemployment insurance fund (<c>a-kasse</c>).</summary>
    [DanishTerm("a-kassen", Id = "a-kasse", English = "the unemployment fund")]
    UnemploymentFund = 1,
}
