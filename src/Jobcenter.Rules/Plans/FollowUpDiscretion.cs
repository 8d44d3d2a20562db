using System.Numerics;

namespace Jobcenter.Rules.Plans;

/// <summary>Which outcomes of a follow-up must be hidden together, so that what one hides cannot be worked out from the others.</summary>
internal sealed class FollowUpDiscretion
{
    private readonly RequirementOutcome[] _outcomes;
    private readonly Discretion _discretion;
    private readonly bool[] _isHidden;

    private FollowUpDiscretion(RequirementOutcome[] outcomes, Discretion discretion)
    {
        _outcomes = outcomes;
        _discretion = discretion;
        _isHidden = [.. outcomes.Select(o => o.IsHidden || o.Shown.Any(f => f.IsHiddenBy(discretion)))];
    }

    /// <summary>One answer an outcome.</summary>
    public static bool[] Hidden(IEnumerable<RequirementOutcome> outcomes, Discretion discretion)
    {
        var table = new FollowUpDiscretion([.. outcomes], discretion);
        // Hiding one can give reason to hide another; each round hides at least one more, so it ends.
        while (table.HideMore()) { }

        return table._isHidden;
    }

    private bool HideMore()
    {
        for (var i = 0; i < _outcomes.Length; i++)
        {
            if (!_isHidden[i] && (GivesAwayItself(i) || GivesAwayAnother(i)))
            {
                _isHidden[i] = true;
                return true;
            }
        }

        return false;
    }

    // Two readings of one sentence count the same persons: the few that are in one of them only must not show.
    private bool GivesAwayItself(int index)
    {
        var shares = _outcomes[index].Shown.Select(static f => f.Cases).OfType<Portion>().ToArray();
        return shares.Any(a =>
            shares.Any(b =>
                a.Yes + a.No == b.Yes + b.No && a.Yes > b.Yes && _discretion.Hides(new Fraction(a.Yes - b.Yes))
            )
        );
    }

    private bool GivesAwayAnother(int index)
    {
        var own = _outcomes[index];
        for (var i = 0; i < _outcomes.Length; i++)
        {
            if (i == index)
            {
                continue;
            }

            if (
                _isHidden[i]
                    ? CountSameProject(own, _outcomes[i]) || IsWholeOf(own, _outcomes[i])
                    : IsRestSmall(own, _outcomes[i])
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool CountSameProject(RequirementOutcome left, RequirementOutcome right) =>
        left.Requirement.Measure is Measure.Participants { Months: null } one
        && right.Requirement.Measure is Measure.Participants { Months: null } other
        && string.Equals(one.Project, other.Project, StringComparison.Ordinal);

    // A group of benefits shown beside a hidden part of it: together with the other parts it would tell.
    private bool IsWholeOf(RequirementOutcome own, RequirementOutcome hidden) =>
        own.Shown.Any(whole =>
            hidden.Shown.Any(part =>
                part.IsHiddenBy(_discretion) && AreNested(part, whole) && OthersAreShown(part, whole)
            )
        );

    // The parts of the whole that are shown, with the hidden one, make up the whole.
    private bool OthersAreShown(Figure part, Figure whole)
    {
        var shown = 0;
        for (var i = 0; i < _outcomes.Length; i++)
        {
            if (!_isHidden[i])
            {
                foreach (var figure in _outcomes[i].Shown.Where(f => AreNested(f, whole) && f.Key != whole.Key))
                {
                    shown |= figure.Key.Measure.Mask;
                }
            }
        }

        return part.Key.Measure.Kind != whole.Key.Measure.Kind
            || ((shown | part.Key.Measure.Mask) & whole.Key.Measure.Mask) == whole.Key.Measure.Mask;
    }

    // Of two that are shown the smaller one goes when what the larger has besides is small.
    private bool IsRestSmall(RequirementOutcome own, RequirementOutcome other) =>
        own.Shown.Any(part =>
            other.Shown.Any(whole =>
                AreNested(part, whole)
                && part.Key != whole.Key
                && _discretion.Hides((whole.Value - part.Value) / new Fraction(Math.Max(1, Rest(part, whole))))
            )
        )
        || (
            CountSameProject(own, other)
            && own.Shown.Any(a =>
                other.Shown.Any(b =>
                    a.Key.Period == b.Key.Period && a.Value < b.Value && _discretion.Hides(b.Value - a.Value)
                )
            )
        );

    private static int Rest(Figure part, Figure whole) =>
        BitOperations.PopCount((uint)(whole.Key.Measure.Mask & ~part.Key.Measure.Mask));

    // Full-time persons of one area and period whose states all are among the other's.
    private static bool AreNested(Figure part, Figure whole) =>
        !part.Key.Area.IsCountry
        && part.Key.Area == whole.Key.Area
        && part.Key.Period == whole.Key.Period
        && part.Key.Measure.Mask != 0
        && (part.Key.Measure.Mask & whole.Key.Measure.Mask) == part.Key.Measure.Mask
        && (
            (
                part.Key.Measure.Kind == whole.Key.Measure.Kind
                && part.Key.Measure.Kind != MeasureKind.SelectedFullTimePersons
            )
            || (
                part.Key.Measure.Kind is MeasureKind.LongTermFullTimePersons or MeasureKind.SelectedFullTimePersons
                && whole.Key.Measure.Kind == MeasureKind.FullTimePersons
            )
        );
}
