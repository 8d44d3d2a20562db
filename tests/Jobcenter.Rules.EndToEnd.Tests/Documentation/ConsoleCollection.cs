namespace Jobcenter.Rules.EndToEnd.Tests.Documentation;

/// <summary>Tests that take the console for themselves.</summary>
[CollectionDefinition("console", DisableParallelization = true)]
public sealed class ConsoleCollection;
