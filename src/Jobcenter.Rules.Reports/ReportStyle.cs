namespace Jobcenter.Rules.Reports;

/// <summary>The style of the page: readable on a screen, on paper and without colours.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root { color-scheme: light; --ink: #1d2733; --soft: #5b6875; --line: #d5dbe1; --good: #1b6e3c; --bad: #a3262a; --open: #7a5b00; --blue: #1f5a96; }
        * { box-sizing: border-box; }
        body { font: 16px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; color: var(--ink); background: #f5f7f9; margin: 0; }
        header, main, footer { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
        h2 { font-size: 1.05rem; line-height: 1.35; margin: 0; flex: 1 1 20rem; }
        footer h2 { margin-bottom: .5rem; }
        footer li { margin-bottom: .35rem; overflow-wrap: anywhere; }
        .notice { border-left: 4px solid var(--open); background: #fff8e1; padding: .5rem .75rem; }
        .summary { display: flex; flex-wrap: wrap; gap: .5rem; }
        section { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1rem; margin-bottom: .9rem; }
        .head { display: flex; flex-wrap: wrap; gap: .35rem .75rem; align-items: baseline; }
        .id { color: var(--soft); font-weight: 500; }
        .strength { color: var(--soft); font-size: .85rem; }
        .badge { border: 1.5px solid; border-radius: 999px; padding: .05rem .65rem; font-size: .85rem; font-weight: 600; white-space: nowrap; }
        .good { color: var(--good); background: #eaf6ee; } .bad { color: var(--bad); background: #fdeeee; } .open { color: var(--open); background: #fff8e1; }
        dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .35rem 1rem; margin: .7rem 0 0; }
        dt { color: var(--soft); font-size: .8rem; } dd { margin: 0; font-variant-numeric: tabular-nums; }
        .takes { margin: .6rem 0 0; font-size: .92rem; }
        details { margin-top: .7rem; } summary { cursor: pointer; color: var(--blue); font-size: .92rem; }
        .tree, .tree ul { list-style: none; margin: 0; padding-left: 1.1rem; } .tree { padding-left: 0; font-size: .92rem; margin-top: .5rem; }
        .tree li { margin: .15rem 0; overflow-wrap: anywhere; } .figures, .source, .note, cite { color: var(--soft); } cite { font-style: normal; }
        pre { white-space: pre-wrap; font: inherit; font-size: .92rem; }
        .chart { display: block; width: 100%; max-width: 34rem; height: auto; margin-top: .8rem; }
        .chart .grid { stroke: var(--line); stroke-width: 1; } .chart .tick { fill: var(--soft); font-size: 11px; }
        .chart .figure { stroke: var(--blue); stroke-width: 2; fill: none; } .chart circle.figure { fill: var(--blue); } .chart circle.limit { fill: var(--bad); stroke-dasharray: none; }
        .chart .limit { stroke: var(--bad); stroke-width: 2; stroke-dasharray: 6 4; fill: none; }
        @media print {
          body { background: #fff; font-size: 11pt; } header, main, footer { max-width: none; padding: 0; }
          section { break-inside: avoid; border-radius: 0; } details::details-content { content-visibility: visible; block-size: auto; } summary { display: none; }
        }

        """;
}
