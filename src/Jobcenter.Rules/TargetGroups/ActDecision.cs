using Conditions = System.Collections.Immutable.ImmutableArray<Jobcenter.Rules.Kernel.Rule<Jobcenter.Rules.Citizens.CitizenSituation>>;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>
/// The one decision of an act. What is missing is filled in with every value that the act's rules tell apart: the answers
/// that come out are those that are possible. Where the rules decide without a fact, it is not asked.
/// </summary>
internal sealed class ActDecision
{
    private const int UsualAges = 32;
    private const int OldestAge = 250;

    private readonly Conditions _conflicts;
    private readonly Conditions _groups;
    private readonly int[] _conflictReads;
    private readonly int[] _groupReads;
    private readonly bool _isWhole;
    private readonly (Fact<CitizenSituation, int> Limit, Comparison Comparison)[]? _ages;
    private readonly int _mostAges;
    private readonly Fact<CitizenSituation, LocalDate>[] _days;

    public ActDecision(Conditions conflicts, ImmutableArray<TargetGroup> groups, bool isWhole)
    {
        (_conflicts, _groups, _isWhole) = (conflicts, [.. groups.Select(static g => g.Rule)], isWhole);
        _conflictReads = [.. _conflicts.Select(static c => c.Reads)];
        _groupReads = [.. _groups.Select(static g => g.Reads)];
        var leaves = _conflicts.Concat(_groups).SelectMany(static r => r.Leaves()).ToList();
        _ages = AgeLimits.Of(leaves);
        // The youngest of all, and both sides of each limit.
        _mostAges = 1 + (2 * (_ages?.Length ?? 0));
        _days = [.. leaves.OfType<ComparisonRule<CitizenSituation, LocalDate>>().Select(static l => l.Right)];
    }

    /// <summary>Which answers are possible. Allocates nothing.</summary>
    /// <param name="situation">The facts.</param>
    /// <param name="isQuick">Whether to stop when it is certain that more than one group is possible.</param>
    public ActOutcomes Of(in CitizenSituation situation, bool isQuick)
    {
        Span<int> ages = _mostAges <= UsualAges ? stackalloc int[UsualAges] : new int[_mostAges];
        return Walk(situation, Ages(situation, ages), isQuick);
    }

    /// <summary>Which missing facts lead to different groups, and which can only bring a contradiction.</summary>
    public (ImmutableArray<string> Waits, ImmutableArray<string> Contradicts) Asked(in CitizenSituation situation)
    {
        Span<int> ages = _mostAges <= UsualAges ? stackalloc int[UsualAges] : new int[_mostAges];
        ReadOnlySpan<int> known = Ages(situation, ages);
        Look(situation, out var unknown);
        var waits = ImmutableArray.CreateBuilder<string>();
        var contradicts = ImmutableArray.CreateBuilder<string>();
        foreach (var question in Questions.All)
        {
            // What no undecided rule reads is never asked: more facts leave fewer rules undecided.
            if ((Questions.PartsOf(question) & unknown) == 0)
            {
                continue;
            }

            var (group, any) = Turns(situation, known, question);
            if (group)
            {
                waits.Add(question);
            }
            else if (any)
            {
                contradicts.Add(question);
            }
        }

        // The rule that stands in for a decision asks for its own fact.
        if (
            waits.Contains(GivenFactNames.FirstContact)
            && CategoryWithoutDecision.Question(situation) is GivenFactNames.FirstContact
        )
        {
            waits.Remove(GivenFactNames.Decision, StringComparer.Ordinal);
            contradicts.Remove(GivenFactNames.Decision, StringComparer.Ordinal);
        }

        return (waits.ToImmutable(), contradicts.ToImmutable());
    }

    /// <summary>The ages at which the rules turn on a day; null when they compare the age with another fact of the citizen.</summary>
    public int[]? AgeLimitsOn(in CitizenSituation situation)
    {
        Span<int> ages = _mostAges <= UsualAges ? stackalloc int[UsualAges] : new int[_mostAges];
        return _ages is null ? null : [.. Ages(situation, ages)[1..].ToArray().Order()];
    }

    /// <summary>Whether the days that the rules compare with are those of one parameter.</summary>
    public bool AsksDaysOf(Parameter<LocalDate> parameter, LocalDate date)
    {
        var value = parameter.ValueOn(date)?.Value;
        var situation = new CitizenSituation(date);
        return _days.All(d => d.Read(situation) is var read && (read.IsKnown ? read.Value : (LocalDate?)null) == value);
    }

    private ActOutcomes Walk(in CitizenSituation situation, ReadOnlySpan<int> ages, bool isQuick)
    {
        var outcomes = Look(situation, out var unknown);
        if (unknown == 0)
        {
            return outcomes;
        }

        if (Next(situation, unknown, except: null) is not { } question)
        {
            return outcomes;
        }

        var all = default(ActOutcomes);
        for (var i = 0; Questions.Fill(situation, question, i, ages, _days) is { } filled; i++)
        {
            all = all.With(Walk(filled, ages, isQuick));
            if (isQuick && all.IsOpen)
            {
                break;
            }
        }

        // More than one state may be in force: of all sets of them only some are looked at.
        return question is GivenFactNames.States ? all.With(ActOutcomes.Open) : all;
    }

    // Whether the values of one missing fact, all others the same, lead to different groups, or to different answers.
    private (bool Group, bool Any) Turns(in CitizenSituation situation, ReadOnlySpan<int> ages, string asked)
    {
        Look(situation, out var unknown);
        if (unknown == 0)
        {
            return default;
        }

        var turns = (Group: false, Any: false);
        if (Next(situation, unknown, asked) is { } other)
        {
            for (var i = 0; Questions.Fill(situation, other, i, ages, _days) is { } filled; i++)
            {
                var (group, any) = Turns(filled, ages, asked);
                turns = (turns.Group || group, turns.Any || any);
                if (turns.Group)
                {
                    break;
                }
            }

            return turns;
        }

        if (!Is(Next(situation, unknown, except: null), asked))
        {
            return turns;
        }

        ActOutcomes? first = null;
        ActOutcomes? firstGroup = null;
        for (var i = 0; Questions.Fill(situation, asked, i, ages, _days) is { } filled; i++)
        {
            var outcomes = Walk(filled, ages, isQuick: false);
            turns.Any |= !outcomes.IsSame(first ??= outcomes);
            if (!outcomes.IsOnlyContradiction)
            {
                turns.Group |= !outcomes.HasSameGroups(firstGroup ??= outcomes);
            }

            if (turns.Group)
            {
                break;
            }
        }

        return turns;
    }

    // What the rules say as far as they can, and what those read that cannot say.
    private ActOutcomes Look(in CitizenSituation situation, out int unknown)
    {
        unknown = 0;
        UInt128 contradictions = 0;
        UInt128 doubtful = 0;
        var isInDoubt = false;
        for (var i = 0; i < _conflicts.Length; i++)
        {
            switch (_conflicts[i].Test(situation))
            {
                case Verdict.Met:
                    contradictions |= ActOutcomes.Bit(i);
                    break;
                case Verdict.Unknown:
                    doubtful |= ActOutcomes.Bit(i);
                    unknown |= Filled(_conflictReads[i]);
                    break;
                default:
                    break;
            }
        }

        if (contradictions != 0)
        {
            unknown = 0;
            return ActOutcomes.Contradiction(contradictions);
        }

        for (var i = 0; i < _groups.Length; i++)
        {
            var verdict = _groups[i].Test(situation);
            if (verdict == Verdict.Unknown)
            {
                isInDoubt = true;
                unknown |= Filled(_groupReads[i]);
            }
            else if (verdict == Verdict.Met && !isInDoubt)
            {
                return ActOutcomes.Group(i).With(ActOutcomes.Contradiction(doubtful));
            }
        }

        return (
            isInDoubt ? ActOutcomes.Open
            : _isWhole ? ActOutcomes.Outside
            : ActOutcomes.NotInKnownGroups
        ).With(ActOutcomes.Contradiction(doubtful));
    }

    // Nobody knows which values a fact tells apart that does not say what it reads.
    private static int Filled(int reads) => reads < 0 ? 0 : reads;

    private string? Next(in CitizenSituation situation, int unknown, string? except)
    {
        if (situation.Date < DateBounds.First)
        {
            return null;
        }

        foreach (var (part, question) in Questions.ByPart)
        {
            if (
                (unknown & (int)part) == 0
                || (part == SituationParts.Age && _ages is null)
                || (part == SituationParts.Category ? CategoryWithoutDecision.Question(situation) : question)
                    is not { } next
                || Is(next, except)
                || (Is(next, GivenFactNames.BirthDate) && _ages is null)
                || !Questions.IsMissing(situation, next)
            )
            {
                continue;
            }

            return next;
        }

        return null;
    }

    private static bool Is(string? question, string? other) => string.Equals(question, other, StringComparison.Ordinal);

    // The youngest of every run of ages that the rules do not tell apart.
    private ReadOnlySpan<int> Ages(in CitizenSituation situation, Span<int> ages)
    {
        var count = 1;
        ages[0] = 0;
        foreach (var (limit, comparison) in _ages ?? [])
        {
            if (limit.Read(situation) is not { IsKnown: true, Value: >= 0 and < OldestAge and var years })
            {
                continue;
            }

            if (comparison is not (Comparison.AtMost or Comparison.MoreThan))
            {
                count = Add(ages, count, years);
            }

            if (comparison is not (Comparison.AtLeast or Comparison.LessThan))
            {
                count = Add(ages, count, years + 1);
            }
        }

        return ages[..count];
    }

    private static int Add(Span<int> ages, int count, int age)
    {
        if (ages[..count].Contains(age))
        {
            return count;
        }

        ages[count] = age;
        return count + 1;
    }
}
