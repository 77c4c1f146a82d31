package org.openattendance.examples.report;

/** How a page looks: light or dark as the reader's machine has it, one column on a phone, plain on paper. */
final class PageStyle {

    static final String CSS = """
            :root { color-scheme: light dark; --paper: #fff; --panel: #f2f4f6; --ink: #1a1f24; --quiet: #4d5761; --line: #c3cad1; --link: #1f5f99; --mark: #a8480c; }
            @media (prefers-color-scheme: dark) { :root { --paper: #16191d; --panel: #22272e; --ink: #eef1f4; --quiet: #b6c0ca; --line: #4a535d; --link: #7fb8ea; --mark: #f0a060; } }
            * { box-sizing: border-box; }
            body { font-family: system-ui, Arial, 'Liberation Sans', sans-serif; line-height: 1.5; margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--paper); color: var(--ink); }
            h1 { font-size: 1.8rem; line-height: 1.2; margin: .5rem 0; }
            h2 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .5rem; }
            h3 { font-size: 1.1rem; margin: 1.2rem 0 .3rem; }
            header p, .note, figcaption, caption { color: var(--quiet); }
            p, li, dd { max-width: 60rem; overflow-wrap: anywhere; }
            a { color: var(--link); }
            :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
            .skip { position: absolute; left: -100rem; }
            .skip:focus { position: static; }
            .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
            nav { border-top: 1px solid var(--line); }
            nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: .6rem 0; margin: 0; }
            nav a { display: inline-block; padding: .2rem 0; }
            section { border-top: 1px solid var(--line); padding: 1rem 0; }
            .notice { border-left: 4px solid var(--mark); padding: .3rem .8rem; background: var(--panel); }
            .steps li { margin: .6rem 0; }
            .who { display: block; color: var(--quiet); }
            .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 44%), 1fr)); gap: .8rem; margin: 1rem 0; }
            .figures div { background: var(--panel); padding: .8rem 1rem; border-radius: .4rem; }
            .figures dt { font-weight: 600; }
            .figures dd { margin: 0; color: var(--quiet); }
            .figures strong { display: block; font-size: 2rem; line-height: 1.2; color: var(--ink); }
            .facts { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .2rem 1rem; }
            .facts dt { font-weight: 600; }
            .facts dd { margin: 0; }
            .pictures { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: flex-start; }
            figure { margin: .5rem 0; min-width: 0; max-width: 100%; }
            figcaption { max-width: 46rem; }
            .pictures figure:not(:only-child) { flex: 1 1 20rem; max-width: 22rem; }
            svg { height: auto; max-width: 100%; }
            .pictures figure:only-child svg { min-width: 40rem; }
            .scroll { overflow-x: auto; max-width: 100%; }
            table { margin: .8rem 0; border-collapse: collapse; font-variant-numeric: tabular-nums; }
            caption { text-align: left; padding: .3rem 0; }
            th, td { border-bottom: 1px solid var(--line); padding: .3rem 1rem .3rem 0; text-align: left; vertical-align: top; }
            tbody th { font-weight: 500; }
            @media (max-width: 40rem) { ul, ol { padding-left: 1.2rem; } nav ul { padding-left: 0; } .facts { display: block; } .facts dd { margin: 0 0 .6rem; } .figures strong { font-size: 1.6rem; } .figures div { padding: .6rem .7rem; } }
            summary { cursor: pointer; padding: .3rem 0; color: var(--link); }
            @media print {
              body { max-width: none; padding: 0; font-size: 10.5pt; }
              nav, .skip, .steps a { display: none; }
              .scroll { overflow: visible; }
              .pictures figure:only-child svg { min-width: 0; }
              figure, .figures, tr { break-inside: avoid; }
              h2, h3, caption { break-after: avoid; }
              details:not([open]) { display: none; }
              a { color: inherit; text-decoration: none; }
            }
            """;

    private PageStyle() {}
}
