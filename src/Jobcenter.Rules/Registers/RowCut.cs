namespace Jobcenter.Rules.Registers;

/// <summary>A row as it looks when nothing after a day is known; false when it is not seen at all.</summary>
internal delegate bool RowCut<T>(in T row, LocalDate knownUntil, out T known)
    where T : struct;
