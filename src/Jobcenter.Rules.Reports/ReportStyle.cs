namespace Jobcenter.Rules.Reports;

/// <summary>The style of the page: readable on a screen of any width, light or dark, on A4, and without colours.</summary>
/// <remarks>Every colour of a text has a contrast of at least 4.5 to what is behind it; a line of a chart of at least 3.</remarks>
internal static class ReportStyle
{
    private const string Page = """
        :root { color-scheme: light dark; --page: #f5f7f9; --card: #fff; --ink: #1d2733; --soft: #56626e; --line: #d5dbe1; --blue: #1f5a96;
          --good: #1b6e3c; --bad: #a3262a; --open: #725500; --good-back: #eaf6ee; --bad-back: #fdeeee; --open-back: #fff8e1;
          --s1: #cfe2f5; --s2: #d6ecd9; --s3: #f6e3c5; --s4: #ead9f2; --s5: #d5eef0; --s6: #f5d8dd; }
        @media screen and (prefers-color-scheme: dark) {
          :root { --page: #12171d; --card: #1b222a; --ink: #e6eaee; --soft: #a9b4bf; --line: #3d4853; --blue: #8ab8ee;
            --good: #7fd6a0; --bad: #ff9d9d; --open: #f0cc6a; --good-back: #173324; --bad-back: #3d1d20; --open-back: #352c12;
            --s1: #1f4468; --s2: #1f4a2c; --s3: #594012; --s4: #4a2d5c; --s5: #174a50; --s6: #5c2733; }
        }
        * { box-sizing: border-box; }
        body { font: 16px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; color: var(--ink); background: var(--page); margin: 0; overflow-wrap: anywhere; }
        header, main, footer { max-width: 64rem; margin: 0 auto; padding: 1rem 1.25rem; } header { padding-bottom: 0; }
        main:focus { outline: none; }
        :focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
        a { color: var(--blue); } a.id { text-decoration: none; font-weight: 500; } a.id:hover { text-decoration: underline; }
        .skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem; z-index: 1; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
        h2 { font-size: 1.25rem; line-height: 1.35; margin: 1.6rem 0 .6rem; }
        h3, h4, h5, h6 { font-size: 1.05rem; line-height: 1.35; margin: 1.2rem 0 .5rem; }
        .remarks li, footer li { margin-bottom: .35rem; }
        .notice { border-left: 4px solid var(--open); background: var(--open-back); padding: .5rem .75rem; }
        .summary { display: flex; flex-wrap: wrap; gap: .5rem; margin: .3rem 0; }
        .overview, .contents, .beside { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .2rem 1rem .7rem; margin-bottom: .9rem; }
        .overview h2, .beside > h2 { margin-top: .8rem; } .overview h3 { margin: .8rem 0 .2rem; font-size: 1rem; }
        .overview ul { margin: 0; padding-left: 1.2rem; } .overview li { margin: .2rem 0; }
        .contents { padding-top: .6rem; } .contents h2 { display: inline; font-size: 1.05rem; } .contents details { margin: 0; }
        .contents ol { margin: 0; padding-left: 1.2rem; list-style: none; } .contents > ol { columns: 24rem; padding: 0; } .contents li { margin: .2rem 0; break-inside: avoid-column; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1rem; margin-bottom: .9rem; }
        .card:target { border-color: var(--blue); box-shadow: 0 0 0 2px var(--blue); }
        .head { display: flex; flex-wrap: wrap; gap: .35rem .75rem; align-items: baseline; }
        .head > h2, .head > h3, .head > h4, .head > h5, .head > h6 { font-size: 1.05rem; line-height: 1.35; margin: 0; flex: 1 1 14rem; }
        .strength { color: var(--soft); font-size: .85rem; }
        .badge { display: inline-block; border: 1.5px solid; border-radius: 1rem; padding: .05rem .65rem; font-size: .85rem; font-weight: 600; }
        .good { color: var(--good); background: var(--good-back); } .bad { color: var(--bad); background: var(--bad-back); } .open { color: var(--open); background: var(--open-back); }
        dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.6rem, 1fr)); gap: .35rem 1rem; margin: .7rem 0 0; }
        dt { color: var(--soft); font-size: .8rem; } dd { margin: 0; font-variant-numeric: tabular-nums; }
        .takes { margin: .6rem 0 0; font-size: .92rem; }
        details { margin-top: .7rem; } summary { cursor: pointer; color: var(--blue); font-size: .92rem; position: relative; }
        .tree, .tree ul { list-style: none; margin: 0; padding-left: 1.1rem; } .tree { padding-left: 0; font-size: .92rem; margin-top: .5rem; }
        .tree li { margin: .15rem 0; } .figures, .source, .note, cite { color: var(--soft); } cite { font-style: normal; }
        .wide { overflow-x: auto; margin: .6rem 0 1rem; --back: var(--page); } .card .wide, .beside .wide { --back: var(--card); } .wide table { width: max-content; max-width: 60rem; } .beside .wide table { width: 100%; } .beside tbody th { min-width: 9rem; } table { border-collapse: collapse; font-size: .92rem; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .7rem; border-bottom: 1px solid var(--line); } thead th { color: var(--soft); font-size: .85rem; } tbody th { font-weight: 500; }
        .number { text-align: right; white-space: nowrap; } td:has(.bar) { min-width: 6.5rem; } .whole { white-space: nowrap; } .bar { display: block; border-top: 4px solid var(--blue); border-radius: 2px; margin: 2px 0 0 auto; }
        .plot { container-type: inline-size; padding: 14px 40px 26px 66px; } .plot svg { display: block; width: 100%; overflow: visible; }
        .chart .grid, .days .grid { stroke: var(--line); stroke-width: 1; } .tick { fill: var(--soft); font-size: 12px; } .sign { fill: var(--ink); font-size: 12px; font-weight: 600; }
        .chart line.figure { stroke: var(--blue); stroke-width: 2.5; } .chart circle.figure { fill: var(--blue); stroke: var(--card); }
        .chart line.limit { stroke: var(--bad); stroke-width: 2; stroke-dasharray: 6 4; } .chart circle.limit { fill: var(--bad); }
        @container (max-width: 32rem) { .between { display: none; } } @container (max-width: 24rem) { .sign { display: none; } }
        .legend { margin: 0 0 0 66px; font-size: .8rem; color: var(--soft); } .legend span { display: inline-block; width: 1.6rem; vertical-align: middle; margin-right: .35rem; } .legend .limit { margin-left: .8rem; border-top: 2px dashed var(--bad); } .legend .figure { border-top: 3px solid var(--blue); }
        .multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: .8rem; } figure { margin: 0; } figcaption { font-size: .9rem; font-weight: 600; }
        .timeline .plot { padding: 4px 14px 26px; } .days rect { stroke: var(--soft); stroke-width: .5; }
        .days .s1 { fill: var(--s1); } .days .s2 { fill: var(--s2); } .days .s3 { fill: var(--s3); } .days .s4 { fill: var(--s4); } .days .s5 { fill: var(--s5); } .days .s6 { fill: var(--s6); } .days .pause { fill: none; stroke-dasharray: 3 3; }
        .spans { list-style: none; margin: .2rem 0 .6rem; padding: 0; font-size: .9rem; columns: 26rem; } .spans li { break-inside: avoid; margin: .1rem 0; }
        .swatch { display: inline-block; width: 1.3rem; text-align: center; border: 1px solid var(--soft); border-radius: 3px; font-weight: 600; line-height: 1.2; }
        .swatch.s1 { background: var(--s1); } .swatch.s2 { background: var(--s2); } .swatch.s3 { background: var(--s3); } .swatch.s4 { background: var(--s4); } .swatch.s5 { background: var(--s5); } .swatch.s6 { background: var(--s6); } .swatch.pause { border-style: dashed; }
        @media screen { .wide .about { position: sticky; left: 0; background: var(--back); } }
        @page { size: A4; margin: 16mm 15mm; }
        @media print {
          body { background: none; font-size: 10.5pt; } header, main, footer { max-width: none; padding: 0; } a { color: inherit; text-decoration: none; }
          .skip, .numbers, .contents { display: none; } h1, h2, h3, h4, h5, h6 { break-after: avoid; }
          .overview, .beside { border: 0; padding: 0; background: none; } .overview { font-size: 9.5pt; line-height: 1.35; } .overview h2, .overview h3 { margin: .5rem 0 .2rem; } .overview ul { columns: 2; column-gap: 1.5rem; } .overview li { margin: 0 0 .35rem; }
          .card { border: 0; padding: 0; } .face { border: 1px solid var(--line); padding: .6rem .8rem; margin-right: 1px; break-inside: avoid; } .wide { overflow: visible; } .wide table { width: 100%; }
          tr, .tree li, .multiples figure, .overview li, .spans li { break-inside: avoid; } .tree li:has(li) { break-inside: auto; } thead { display: table-header-group; }
          .badge, .swatch, rect { print-color-adjust: exact; }
          details::details-content { content-visibility: visible; block-size: auto; } summary { list-style: none; font-weight: 600; color: inherit; break-after: avoid; } details { margin-top: .3rem; }
        }

        """;

    public static string Css { get; } =
        Page
        + "@media screen and (max-width: 40rem) { .wide table { width: 100%; } }\n"
        + Blocks(".stacks", "screen and (max-width: 40rem)")
        + Blocks(".many", "screen and (max-width: 64rem)")
        + Blocks(".paged", "print");

    // Where there is less room, a row of the table is a block, with what it is about first.
    private static string Blocks(string table, string media) =>
        $$"""
            @media {{media}} {
              .wide {{table}} { width: 100%; } {{table}} thead { display: none; } {{table}}, {{table}} tbody { display: block; } {{table}} tr { display: flex; flex-direction: column; padding: .5rem 0; border-bottom: 1px solid var(--line); }
              {{table}} th, {{table}} td { border: 0; padding: .05rem 0; text-align: left; } {{table}} .about { order: -1; position: static; font-weight: 600; } {{table}} br { display: none; }
              {{table}} td::before { content: attr(data-name) ": "; color: var(--soft); font-size: .85rem; } {{table}} .bar { margin-left: 0; }
            }

            """;
}
