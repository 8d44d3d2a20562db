namespace Jobcenter.Rules.Citizens;

/// <summary>A named set of states that is counted as one. Equal when the id and the states are.</summary>
/// <example>
/// <code>
/// var cash = BenefitGroup.Of(CitizenState.CashAssistance);
/// var all = BenefitGroup.PublicSupport;
/// </code>
/// </example>
[DanishTerm("ydelsesgruppe")]
public sealed class BenefitGroup : IEquatable<BenefitGroup>
{
    /// <summary>A group.</summary>
    /// <param name="id">Its id in data files: lower-case ASCII letters, digits and hyphens.</param>
    /// <param name="name">Its name in both languages.</param>
    /// <param name="states">Its states; at least one, repeats count once.</param>
    /// <exception cref="ArgumentException">The id, the name or a state is not allowed, there is no state, or the id is that of another single state.</exception>
    public BenefitGroup(string id, BilingualText name, params ReadOnlySpan<CitizenState> states)
    {
        Guard.Against.Blank(id);
        Id = Guard.Against.InvalidInput(
            id,
            nameof(id),
            static i => i.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'),
            $"id was \"{Excerpt.Of(id)}\"; it may hold lower-case letters a–z, digits and hyphens."
        );
        Name = Guard.Against.Null(name);
        if (states.IsEmpty)
        {
            throw new ArgumentException("states was empty; a group needs at least one state.", nameof(states));
        }

        var mask = 0;
        foreach (var state in states)
        {
            mask |=
                1
                << (int)
                    Guard.Against.InvalidInput(
                        state,
                        nameof(states),
                        CitizenStates.Vocabulary.Has,
                        $"states held {state}; only members of {nameof(CitizenState)} are allowed."
                    );
        }

        if (CitizenStates.Vocabulary.TryParse(id, out var own) && mask != 1 << (int)own)
        {
            throw new ArgumentException(
                $"id was {id}, the id of a single state; a group of others needs another id.",
                nameof(id)
            );
        }

        Mask = mask;
        States = [.. CitizenStates.All.Where(Contains)];
    }

    /// <summary>All thirteen benefits (<c>offentlig-forsoergelse</c>).</summary>
    /// <remarks>HEL21 does not define "modtager af forsørgelsesydelse"; this is STAR's list, our decision.</remarks>
    public static BenefitGroup PublicSupport { get; } =
        new(
            "offentlig-forsoergelse",
            new("offentlig forsørgelse", "public support"),
            [.. CitizenStates.Benefits.Where(static s => s != CitizenState.SeniorPension)]
        );

    /// <summary>Kontanthjælp with what became of it on 1 July 2025: uddannelseshjælp and SHO-ydelse (<c>kontanthjaelpssystemet</c>).</summary>
    /// <remarks>The only figure that can be compared across that day.</remarks>
    public static BenefitGroup CashSystem { get; } =
        new(
            "kontanthjaelpssystemet",
            new("kontanthjælpssystemet", "the cash assistance system"),
            [
                CitizenState.CashAssistance,
                .. CitizenStates.All.Where(static s => s.Days().Successor == CitizenState.CashAssistance),
            ]
        );

    /// <summary>The groups that files and plans may name by their ids.</summary>
    public static ImmutableArray<BenefitGroup> Named { get; } = [PublicSupport, CashSystem];

    /// <summary>The id in data files.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public BilingualText Name { get; }

    /// <summary>The states, in the order of <see cref="CitizenState"/>.</summary>
    public ImmutableArray<CitizenState> States { get; }

    internal int Mask { get; }

    /// <summary>The group of one state, with the state's id and name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state is not a member of the enum.</exception>
    public static BenefitGroup Of(CitizenState state) => new(state.Id(), state.Name(), state);

    /// <summary>Why figures of two periods cannot be compared, or what ended in one not be told from what ended by itself; null when they can.</summary>
    /// <param name="first">The first day of the earlier period.</param>
    /// <param name="last">The last day of the later one.</param>
    internal BilingualText? BreakBetween(LocalDate first, LocalDate last)
    {
        foreach (var state in CitizenStates.All)
        {
            var (days, name) = (state.Days(), state.Name());
            var isOwn = Contains(state);
            var isSuccessorOwn = days.Successor is { } successor && Contains(successor);
            if (days.Until is { } until && until < last && (until >= first || (isOwn && States.Length == 1)))
            {
                var ended = DateText.Both(until);
                if (isOwn && !isSuccessorOwn)
                {
                    return new(
                        $"{name.Danish} ophørte efter {ended.Danish}, og det, der kom i stedet, er ikke i gruppen",
                        $"{name.English} ended after {ended.English}, and what took its place is not in the group"
                    );
                }

                if (!isOwn && isSuccessorOwn)
                {
                    return new(
                        $"{name.Danish}, som ikke er i gruppen, ophørte efter {ended.Danish} og gik over i en ydelse i gruppen",
                        $"{name.English}, which is not in the group, ended after {ended.English} and went over into a benefit of the group"
                    );
                }
            }

            if (isOwn && days.From is { } from && from > first && from <= last)
            {
                var came = DateText.Both(from);
                return new($"{name.Danish} kom først {came.Danish}", $"{name.English} came on {came.English} only");
            }
        }

        return null;
    }

    /// <summary>Whether a state belongs to the group.</summary>
    public bool Contains(CitizenState state) => CitizenStates.Vocabulary.Has(state) && (Mask & (1 << (int)state)) != 0;

    /// <inheritdoc />
    public bool Equals(BenefitGroup? other) =>
        other is not null && Mask == other.Mask && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as BenefitGroup);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Mask, Id);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
