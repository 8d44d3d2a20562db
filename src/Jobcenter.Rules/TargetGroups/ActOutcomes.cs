namespace Jobcenter.Rules.TargetGroups;

/// <summary>The answers of an act that are possible: groups, none, and contradictions. The default is none of them.</summary>
internal readonly record struct ActOutcomes
{
    private const int OutsideBit = TargetGroupAct.MostGroups;
    private const int NotInKnownGroupsBit = OutsideBit + 1;
    private const int OpenBit = OutsideBit + 2;
    private const int LastConflict = 127;

    private readonly UInt128 _answers;
    private readonly UInt128 _contradictions;

    private ActOutcomes(UInt128 answers, UInt128 contradictions) =>
        (_answers, _contradictions) = (answers, contradictions);

    public static ActOutcomes Outside { get; } = new(Bit(OutsideBit), contradictions: 0);

    public static ActOutcomes NotInKnownGroups { get; } = new(Bit(NotInKnownGroupsBit), contradictions: 0);

    /// <summary>The rules cannot say, whatever is filled in.</summary>
    public static ActOutcomes Open { get; } = new(Bit(OpenBit), contradictions: 0);

    /// <summary>Whether more than one answer is possible that is no contradiction, or an open one.</summary>
    public bool IsOpen => UInt128.PopCount(_answers) > 1 || IsWithoutEnd;

    /// <summary>Whether the rules cannot say in some case, whatever is filled in.</summary>
    public bool IsWithoutEnd => (_answers & Bit(OpenBit)) != 0;

    /// <summary>Whether nothing but a contradiction is possible.</summary>
    public bool IsOnlyContradiction => _answers == 0;

    /// <summary>The code of the act's answer: a group's position, or one of the codes of <see cref="TargetGroupAct"/>.</summary>
    public int Code
    {
        get
        {
            if (IsOnlyContradiction)
            {
                return TargetGroupAct.Contradiction;
            }

            return IsOpen ? TargetGroupAct.MissingFacts
                : (int)UInt128.TrailingZeroCount(_answers) is var bit && bit < OutsideBit ? bit
                : bit == OutsideBit ? TargetGroupAct.Outside
                : TargetGroupAct.NotInKnownGroups;
        }
    }

    public static ActOutcomes Group(int index) => new(Bit(index), contradictions: 0);

    /// <summary>Some of the contradictions, by their bits.</summary>
    public static ActOutcomes Contradiction(UInt128 bits) => new(answers: 0, bits);

    public static UInt128 Bit(int index) => UInt128.One << Math.Min(index, LastConflict);

    /// <summary>Whether any contradiction is possible.</summary>
    public bool HasContradiction => _contradictions != 0;

    /// <summary>Whether one of the act's contradictions is possible.</summary>
    public bool Has(int conflict) => (_contradictions & Bit(conflict)) != 0;

    public ActOutcomes With(ActOutcomes other) =>
        new(_answers | other._answers, _contradictions | other._contradictions);

    public bool HasSameGroups(ActOutcomes? other) => _answers == other?._answers;

    /// <summary>Whether the answers are the same, be the contradiction this one or that.</summary>
    public bool IsSame(ActOutcomes? other) => HasSameGroups(other) && HasContradiction == other?.HasContradiction;
}
