using Jobcenter.Rules.Citizens;

namespace Jobcenter.Rules.Data;

/// <summary>What the weekly codes of DREAM say: of a code the state and the visitation category.</summary>
/// <remarks>
/// DREAM has one code a week, that of the foremost benefit of at least one day in it, so spells from it tell of courses, and
/// count whole weeks. Source of the codes: a list in public use of about 2016–17; codes that are not in it are refused until
/// they are added. Blank and 0 are nothing. Codes of one's own year stand in DREAM's own documentation.
/// </remarks>
/// <example>
/// <code>
/// DreamCodes codes = DreamCodes.Default.With(521, CitizenState.Employment).Ignoring(997, 998);
/// </code>
/// </example>
[DanishTerm("DREAM-koder")]
public sealed record DreamCodes
{
    private readonly ImmutableDictionary<int, (CitizenState State, VisitationCategory Category)?> _codes;

    private DreamCodes(
        ImmutableDictionary<int, (CitizenState State, VisitationCategory Category)?> codes,
        Sureness sureness
    ) => (_codes, Sureness) = (codes, sureness);

    /// <summary>No codes: for a table of one's own, read in DREAM's documentation.</summary>
    public static DreamCodes Empty { get; } =
        new(ImmutableDictionary<int, (CitizenState State, VisitationCategory Category)?>.Empty, Sureness.Sourced);

    /// <summary>The codes of the list whose state it tells plainly: an estimate, as the list is not the ministry's own.</summary>
    public static DreamCodes Default { get; } =
        new DreamCodes(Empty._codes, Sureness.Estimate)
            .With(111, 113, CitizenState.UnemploymentBenefit)
            .With(211, 218, CitizenState.UnemploymentBenefit)
            .With(130, 131, CitizenState.CashAssistance, VisitationCategory.JobReady)
            .With(133, 139, CitizenState.CashAssistance, VisitationCategory.JobReady)
            .With(730, 739, CitizenState.CashAssistance, VisitationCategory.ActivityReady)
            .With(720, 720, CitizenState.EducationAssistance)
            .With(723, 729, CitizenState.EducationAssistance)
            .With(140, 140, CitizenState.EducationAssistance)
            .With(143, 149, CitizenState.EducationAssistance)
            .With(740, 741, CitizenState.Ledighedsydelse)
            .With(743, 748, CitizenState.Ledighedsydelse)
            .With(750, 758, CitizenState.PreRehabilitation)
            .With(760, 768, CitizenState.Rehabilitation)
            .With(771, 771, CitizenState.FlexJob)
            .With(783, 783, CitizenState.DisabilityPension)
            .With(785, 785, CitizenState.JobClarification)
            .With(810, 818, CitizenState.Ressourceforloeb)
            .With(890, 890, CitizenState.SicknessBenefit)
            .With(893, 899, CitizenState.SicknessBenefit)
            .With(611, 611, CitizenState.EarlyRetirement)
            .With(100, 100, CitizenState.Employment)
            .With(651, 652, CitizenState.Education)
            .Ignoring(0);

    /// <summary>How sure the codes are: an estimate for <see cref="Default"/>, also with codes of one's own laid over it; whoever reads files by it is told.</summary>
    public Sureness Sureness { get; }

    /// <summary>The same with one more code, or another meaning of it.</summary>
    /// <param name="code">The code, 0 to 999.</param>
    /// <param name="state">Its state.</param>
    /// <param name="category">Its visitation category; not assessed by default.</param>
    /// <returns>The codes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The code is outside its bounds.</exception>
    public DreamCodes With(
        int code,
        CitizenState state,
        VisitationCategory category = VisitationCategory.NotAssessed
    ) => new(_codes.SetItem(Checked(code), (state, category)), Sureness);

    /// <summary>The same with codes that are no spell, as of who lives elsewhere.</summary>
    /// <param name="codes">The codes, 0 to 999.</param>
    /// <returns>The codes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A code is outside its bounds.</exception>
    public DreamCodes Ignoring(params ReadOnlySpan<int> codes)
    {
        var all = _codes;
        foreach (var code in codes)
        {
            all = all.SetItem(Checked(code), null);
        }

        return new(all, Sureness);
    }

    internal bool TryGet(int code, out (CitizenState State, VisitationCategory Category)? spell) =>
        _codes.TryGetValue(code, out spell);

    private DreamCodes With(
        int first,
        int last,
        CitizenState state,
        VisitationCategory category = VisitationCategory.NotAssessed
    )
    {
        var codes = this;
        for (var code = first; code <= last; code++)
        {
            codes = codes.With(code, state, category);
        }

        return codes;
    }

    private static int Checked(int code) =>
        code is >= 0 and <= 999
            ? code
            : throw new ArgumentOutOfRangeException(nameof(code), $"code was {code}; DREAM's codes are 0 to 999.");
}
