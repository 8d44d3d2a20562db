namespace Jobcenter.Rules.Contacts;

/// <summary>How many contact courses live up to duties that only a share of them must keep, and how many more may be exempted. The default has nobody.</summary>
/// <param name="Courses">In contact; not, or exempted; not known; and not yet, but it still can be.</param>
/// <param name="Limit">The share that must be.</param>
/// <remarks>The share is taken over all of them, the pending ones too: one that is not exempted can still be kept. Whose courses are taken together is told by <see cref="ContactCounts.InContact"/>.</remarks>
[DanishTerm("andel med kontakt")]
public readonly record struct ContactShare(Portion Courses, Share Limit)
{
    /// <summary>How many of the pending courses may be exempted while the limit holds whatever the unknown are, if all others are kept; 0 or more.</summary>
    public int MayBeExempted => Room(unknown: 0);

    /// <summary>How many may be if all the unknown turn out to be kept; 0 or more.</summary>
    public int MayBeExemptedAtMost => Room(Courses.Unknown);

    /// <summary>Whether the limit holds, or can: met when it holds without the pending ones, not met when it cannot even with them.</summary>
    public Verdict Verdict
    {
        get
        {
            var needed = Needed;
            return All == 0 ? Verdict.Unknown
                : Courses.Yes >= needed ? Verdict.Met
                : (long)Courses.Yes + Courses.Pending + Courses.Unknown < needed ? Verdict.NotMet
                : Verdict.Unknown;
        }
    }

    private long All => (long)Courses.Yes + Courses.No + Courses.Unknown + Courses.Pending;

    // The fewest that are at least the limit: rounded up.
    private long Needed => (long)(Limit.Value * new Fraction(All)).Ceiling().Numerator;

    private int Room(int unknown) =>
        (int)Math.Clamp((long)Courses.Yes + Courses.Pending + unknown - Needed, 0, Courses.Pending);

    /// <summary>As <c>12 of 20, limit 75 %</c>.</summary>
    public override string ToString() => $"{Courses.ToText(Language.English)}, limit {Limit.ToText(Language.English)}";
}
