namespace Jobcenter.Rules.Registers;

/// <summary>A row that waits for its citizen, with where it stood.</summary>
internal readonly record struct RowDraft<T>(int Citizen, T Row, int File, uint Line)
    where T : struct;
