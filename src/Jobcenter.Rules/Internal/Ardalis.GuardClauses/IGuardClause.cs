namespace Ardalis.GuardClauses;

/// <summary>What guard methods extend, so that a project can add its own.</summary>
internal interface IGuardClause;
