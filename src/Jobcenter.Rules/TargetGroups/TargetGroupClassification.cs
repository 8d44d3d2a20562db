using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>Classifies a whole register.</summary>
public static class TargetGroupClassification
{
    /// <summary>The target group of every citizen on a date, by the act in force or another one.</summary>
    /// <param name="register">The register.</param>
    /// <param name="date">The date.</param>
    /// <param name="act">The act to ask; the one in force on the date when null.</param>
    /// <returns>The column; missing when the register does not cover the date, or no act is loaded for it.</returns>
    /// <remarks>One byte a citizen and a small table are allocated, nothing for each citizen.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <example>
    /// <code>
    /// Known&lt;TargetGroupColumn&gt; column = register.ClassifyTargetGroups(new LocalDate(2021, 12, 31));
    /// </code>
    /// </example>
    public static Known<TargetGroupColumn> ClassifyTargetGroups(
        this Register register,
        LocalDate date,
        TargetGroupAct? act = null
    )
    {
        Guard.Against.Null(register);
        var covered = register.Covers(date, date);
        if (!covered.IsKnown)
        {
            return Known.Missing<TargetGroupColumn>(covered.Reason);
        }

        if (act is null)
        {
            var inForce = TargetGroupActs.All.On(date);
            if (!inForce.IsKnown)
            {
                return Known.Missing<TargetGroupColumn>(inForce.Reason);
            }

            act = inForce.Value.Value;
        }

        var places = new sbyte[register.CitizenCount];
        Classify(register, KeyDay.Of(date), act, places);
        return Known.Of(new TargetGroupColumn(register, date, act, places));
    }

    /// <summary>Fills one code a citizen; asks the act once for each combination of facts, and allocates only the table of them.</summary>
    internal static void Classify(Register register, in KeyDay day, TargetGroupAct act, Span<sbyte> places)
    {
        var known = new KeyTable();
        for (var citizen = 0; citizen < places.Length; citizen++)
        {
            var key = SituationKey.Of(register, citizen, day);
            if (!known.TryGet(key, out var place))
            {
                place = (sbyte)act.Classify(RegisterSituations.Derive(register, citizen, day.Number));
                known.Add(key, place);
            }

            places[citizen] = place;
        }
    }
}
