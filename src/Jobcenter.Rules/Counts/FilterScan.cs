namespace Jobcenter.Rules.Counts;

/// <summary>What a count has met of one citizen: whether he counts as far as is known, and which facts are missing of him.</summary>
internal ref struct FilterScan(CitizenFilter? filter, Register register, int citizen, int states = ~0)
{
    private readonly CitizenFilter? _filter = filter;
    private readonly Register _register = register;

    /// <summary>Whether there is a filter at all.</summary>
    public readonly bool HasFilter => _filter is not null;

    /// <summary>The facts that are missing of the citizen, a bit each.</summary>
    public int Missing { get; private set; }

    /// <summary>Whether the citizen counts on a day; null where it cannot be told. Everybody does without a filter.</summary>
    public bool? IsOne(int day)
    {
        if (_filter is null)
        {
            return true;
        }

        var answer = _filter.Ask(_register, citizen, day, states);
        Missing |= answer.Missing;
        return answer.IsOne;
    }

    /// <summary>What he can turn out to be where he is something on a day, if he counts.</summary>
    public PossibleAnswers Of(PossibleAnswers possible, int day) =>
        IsOne(day) switch
        {
            true => possible,
            false => PossibleAnswers.Out,
            _ => possible | PossibleAnswers.Out,
        };

    /// <summary>Adds the citizen to the numbers of those of whom facts are missing, which stand last.</summary>
    public readonly void AddTo(Span<long> cells) => _filter?.AddMissing(Missing, cells);
}
