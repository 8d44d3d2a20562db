namespace Jobcenter.Rules.Registers;

/// <summary>How many rows were read and how many of them were refused. The default is none.</summary>
/// <param name="Read">All rows, the refused ones too.</param>
/// <param name="Refused">The refused rows.</param>
[DanishTerm("rækketal")]
public readonly record struct RowCounts(long Read, long Refused)
{
    /// <summary>Those of the refused rows that stand whole in another line, as when two extracts are put together: nothing is lost with them.</summary>
    public long Repeated { get; init; }

    /// <summary>How many refused rows may be missing in what is counted from the others.</summary>
    public long Lost => Refused - Repeated;

    /// <summary>The sum of two counts.</summary>
    public static RowCounts operator +(RowCounts left, RowCounts right) =>
        new(left.Read + right.Read, left.Refused + right.Refused) { Repeated = left.Repeated + right.Repeated };

    /// <summary>As <c>120 read, 3 refused</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Read} read, {Refused} refused");
}
