namespace Jobcenter.Rules.Registers;

/// <summary>A row of a citizen's.</summary>
internal readonly record struct RowOf<T>(CitizenKey Citizen, T Row)
    where T : struct;
