namespace Jobcenter.Rules.EndToEnd.Tests.Reports;

/// <summary>A theory about pages in a browser: skipped, with the reason, where there is no Chromium.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Browser.Program is null)
        {
            Skip = "No chromium on PATH; Debian and Ubuntu have it: apt-get install chromium";
        }
    }
}
