using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Jobcenter.Rules.EndToEnd.Tests.Packaging;

/// <summary>What a stranger gets: every file of the package, what the .nuspec says, and symbols that lead to the sources.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Dll = "lib/net10.0/Jobcenter.Rules.dll";
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private static readonly string s_pages = Path.Combine(Library.Root, "docs", "rules");
    private static readonly string s_cases = Path.Combine(
        Library.Root,
        "samples",
        "Conformance",
        "data",
        "conformance"
    );

    private readonly PackedLibrary _package = new("nupkg");
    private readonly PackedLibrary _symbols = new("snupkg");

    public void Dispose()
    {
        _package.Dispose();
        _symbols.Dispose();
    }

    [Fact]
    public void It_holds_these_files_and_no_other() =>
        Assert.Equal(
            [
                .. new[]
                {
                    "CHANGELOG.md",
                    "Jobcenter.Rules.nuspec",
                    "README.md",
                    "glossary.md",
                    "icon.png",
                    Dll,
                    "lib/net10.0/Jobcenter.Rules.xml",
                    "plan.schema.json",
                }
                    .Concat(Committed("rules", s_pages))
                    .Concat(Committed("conformance", s_cases))
                    .Order(StringComparer.Ordinal),
            ],
            _package.Files
        );

    [Fact]
    public void The_nuspec_says_who_what_and_under_which_licence()
    {
        var metadata = _package.Metadata();
        Assert.Equal("Jobcenter.Rules", metadata.Element("id")?.Value);
        Assert.Equal("Jobcenter.Rules", metadata.Element("title")?.Value);
        Assert.Equal("The Jobcenter.Rules founders", metadata.Element("authors")?.Value);
        Assert.Equal("MIT", metadata.Element("license")?.Value);
        Assert.Equal("expression", metadata.Element("license")?.Attribute("type")?.Value);
        Assert.Equal("README.md", metadata.Element("readme")?.Value);
        Assert.Equal("icon.png", metadata.Element("icon")?.Value);
        Assert.InRange(metadata.Element("description")?.Value.Length ?? 0, 100, 4000);
        Assert.Contains("jobcenter", metadata.Element("tags")?.Value.Split(' ') ?? []);
        Assert.Contains("resultatkrav", metadata.Element("tags")?.Value.Split(' ') ?? []);
        Assert.Contains("CHANGELOG.md", metadata.Element("releaseNotes")?.Value, StringComparison.Ordinal);
        Assert.StartsWith("Copyright (c)", metadata.Element("copyright")?.Value, StringComparison.Ordinal);
        Assert.Equal("git", metadata.Element("repository")?.Attribute("type")?.Value);
        Assert.Matches("^[0-9a-f]{40}$", metadata.Element("repository")?.Attribute("commit")?.Value);
    }

    [Fact]
    public void NodaTime_and_the_guards_are_the_only_dependencies()
    {
        var group = Assert.Single(_package.Metadata().Element("dependencies")?.Elements() ?? []);
        Assert.Equal("net10.0", group.Attribute("targetFramework")?.Value);
        Assert.Equal(
            ["Ardalis.GuardClauses", "NodaTime"],
            group.Elements().Select(e => e.Attribute("id")?.Value).Order(StringComparer.Ordinal)
        );
        var used = Library
            .Assembly.GetReferencedAssemblies()
            .Select(a => a.Name ?? "")
            .Where(n => n != "netstandard" && !n.StartsWith("System", StringComparison.Ordinal));
        Assert.Equal(["Ardalis.GuardClauses", "NodaTime"], used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_version_is_the_newest_of_the_changelog_and_the_librarys()
    {
        var changelog = File.ReadAllText(Path.Combine(Library.Root, "CHANGELOG.md"));
        var newest = Regex.Match(changelog, @"^## (?<version>\d\S*)", RegexOptions.Multiline, TimeSpan.FromSeconds(1));
        var version = _package.Metadata().Element("version")?.Value;
        Assert.Equal(newest.Groups["version"].Value, version);
        Assert.Equal($"{version}.0", Library.Assembly.GetName().Version?.ToString());
    }

    [Theory]
    [InlineData("README.md", "src/Jobcenter.Rules/README.md")]
    [InlineData("CHANGELOG.md", "CHANGELOG.md")]
    [InlineData("plan.schema.json", "src/Jobcenter.Rules/plan.schema.json")]
    [InlineData("glossary.md", "docs/glossary.md")]
    [InlineData("icon.png", "src/Jobcenter.Rules/icon.png")]
    public void What_is_packed_is_what_is_committed(string packed, string committed) =>
        Assert.Equal(File.ReadAllBytes(Path.Combine(Library.Root, committed)), _package.Bytes(packed));

    [Fact]
    public void The_pages_and_the_cases_are_packed_as_they_are_committed()
    {
        foreach (var (folder, committed) in new[] { ("rules", s_pages), ("conformance", s_cases) })
        {
            var files = Committed(folder, committed).ToList();
            Assert.NotEmpty(files);
            Assert.All(
                files,
                f =>
                    Assert.Equal(
                        File.ReadAllBytes(Path.Combine(committed, f[(folder.Length + 1)..])),
                        _package.Bytes(f)
                    )
            );
        }
    }

    [Fact]
    public void The_icon_is_a_square_png_that_nuget_takes()
    {
        var icon = _package.Bytes("icon.png");
        Assert.Equal([0x89, .. "PNG"u8], icon[..4]);
        Assert.Equal(icon[16..20], icon[20..24]);
        Assert.InRange(icon.Length, 500, 1 << 20);
    }

    [Fact]
    public void The_documentation_tells_of_every_public_type()
    {
        using var stream = new MemoryStream(_package.Bytes("lib/net10.0/Jobcenter.Rules.xml"));
        var told = XDocument
            .Load(stream)
            .Descendants("member")
            .Where(m => m.Element("summary")?.Value.Trim().Length > 0)
            .Select(m => m.Attribute("name")?.Value)
            .ToHashSet();
        Assert.All(Library.PublicTypes, t => Assert.Contains($"T:{t.FullName?.Replace('+', '.')}", told));
    }

    [Fact]
    public void The_symbols_are_those_of_the_library_and_both_are_deterministic()
    {
        Assert.Equal(["Jobcenter.Rules.nuspec", "lib/net10.0/Jobcenter.Rules.pdb"], _symbols.Files);
        using var library = new PEReader(new MemoryStream(_package.Bytes(Dll)));
        var entries = library.ReadDebugDirectory();
        Assert.Contains(entries, e => e.Type == DebugDirectoryEntryType.Reproducible);
        var codeView = library.ReadCodeViewDebugDirectoryData(
            entries.Single(e => e.Type == DebugDirectoryEntryType.CodeView)
        );
        using var pdb = ReadSymbols();
        var header = pdb.GetMetadataReader().DebugMetadataHeader;
        Assert.Equal(codeView.Guid, new BlobContentId(header!.Id).Guid);
    }

    [Fact]
    public void Source_link_leads_from_every_document_to_the_commit()
    {
        var address = _package.Metadata().Element("repository")?.Attribute("url")?.Value;
        using var provider = ReadSymbols();
        var pdb = provider.GetMetadataReader();
        var links = pdb
            .CustomDebugInformation.Select(pdb.GetCustomDebugInformation)
            .Where(i => pdb.GetGuid(i.Kind) == s_sourceLink)
            .Select(i => pdb.GetBlobBytes(i.Value))
            .ToList();
        if (address is null)
        {
            // A clone whose origin has no address, as this one may be; .ci/pack packs one that has.
            Assert.Null(PackedLibrary.NamedFolder);
            return;
        }

        using var json = JsonDocument.Parse(Assert.Single(links));
        var map = Assert.Single(json.RootElement.GetProperty("documents").EnumerateObject());
        var commit = _package.Metadata().Element("repository")?.Attribute("commit")?.Value;
        Assert.EndsWith($"/{commit}/*", map.Value.GetString(), StringComparison.Ordinal);
        var embedded = pdb
            .CustomDebugInformation.Select(pdb.GetCustomDebugInformation)
            .Where(i => pdb.GetGuid(i.Kind) == s_embeddedSource)
            .Select(i => (DocumentHandle)i.Parent)
            .ToHashSet();
        Assert.All(
            pdb.Documents,
            d =>
                Assert.True(
                    embedded.Contains(d)
                        || pdb.GetString(pdb.GetDocument(d).Name).StartsWith(map.Name[..^1], StringComparison.Ordinal),
                    pdb.GetString(pdb.GetDocument(d).Name)
                )
        );
    }

    [Fact]
    public void It_is_validated_when_it_is_packed()
    {
        var project = XDocument.Load(Path.Combine(Library.Source, "Jobcenter.Rules.csproj"));
        Assert.Equal("true", project.Descendants("EnablePackageValidation").Single().Value);
    }

    private static IEnumerable<string> Committed(string packed, string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => $"{packed}/{Path.GetRelativePath(folder, f).Replace('\\', '/')}");

    private MetadataReaderProvider ReadSymbols() =>
        MetadataReaderProvider.FromPortablePdbStream(
            new MemoryStream(_symbols.Bytes("lib/net10.0/Jobcenter.Rules.pdb"))
        );
}
