namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.RulePages;

/// <summary>A generated page: where it stands below the folder of the pages, its title in both languages, and its text.</summary>
internal sealed record RulePage(string Path, string Danish, string English, string Text);
