using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Jobcenter.Rules.EndToEnd.Tests.Packaging;

/// <summary>What a stranger gets: every file of each package, what the .nuspec says, and symbols that lead to the sources.</summary>
public sealed class PackageTests
{
    private const string Core = "Jobcenter.Rules";
    private const string Columnar = "Jobcenter.Rules.Columnar";
    private const string Data = "Jobcenter.Rules.Data";
    private const string Reports = "Jobcenter.Rules.Reports";
    private const string Testing = "Jobcenter.Rules.Testing";

    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static TheoryData<string> Packages { get; } = [.. Library.Packages.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void It_holds_these_files_and_no_other(string name)
    {
        using var package = new PackedLibrary(name, "nupkg");
        Assert.Equal(
            Committed(name)
                .Select(f => f.Packed)
                .Concat([$"{name}.nuspec", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml"])
                .Order(StringComparer.Ordinal),
            package.Files
        );
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void What_is_packed_is_what_is_committed(string name)
    {
        using var package = new PackedLibrary(name, "nupkg");
        Assert.All(Committed(name), f => Assert.Equal(File.ReadAllBytes(f.Path), package.Bytes(f.Packed)));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_nuspec_says_who_what_and_under_which_licence(string name)
    {
        using var package = new PackedLibrary(name, "nupkg");
        var metadata = package.Metadata();
        Assert.Equal(name, metadata.Element("id")?.Value);
        Assert.Equal(name, metadata.Element("title")?.Value);
        Assert.Equal("The Jobcenter.Rules founders", metadata.Element("authors")?.Value);
        Assert.Equal("MIT", metadata.Element("license")?.Value);
        Assert.Equal("expression", metadata.Element("license")?.Attribute("type")?.Value);
        Assert.Equal("README.md", metadata.Element("readme")?.Value);
        Assert.Equal("icon.png", metadata.Element("icon")?.Value);
        Assert.InRange(metadata.Element("description")?.Value.Length ?? 0, 100, 4000);
        Assert.Superset(
            new HashSet<string> { "jobcenter", "kommune", "rules", "denmark" },
            (metadata.Element("tags")?.Value.Split(' ') ?? []).ToHashSet(StringComparer.Ordinal)
        );
        Assert.Contains("CHANGELOG.md", metadata.Element("releaseNotes")?.Value, StringComparison.Ordinal);
        Assert.StartsWith("Copyright (c)", metadata.Element("copyright")?.Value, StringComparison.Ordinal);
        Assert.Equal("git", metadata.Element("repository")?.Attribute("type")?.Value);
        Assert.Matches("^[0-9a-f]{40}$", metadata.Element("repository")?.Attribute("commit")?.Value);
    }

    [Theory]
    [InlineData(Core, "Ardalis.GuardClauses NodaTime")]
    [InlineData(Columnar, "Apache.Arrow Jobcenter.Rules.Data ParquetSharp")]
    [InlineData(Data, "Jobcenter.Rules Sep")]
    [InlineData(Reports, Core)]
    [InlineData(Testing, Core)]
    public void It_depends_on_these_and_no_other(string name, string dependencies)
    {
        using var package = new PackedLibrary(name, "nupkg");
        var group = Assert.Single(package.Metadata().Element("dependencies")?.Elements() ?? []);
        Assert.Equal("net10.0", group.Attribute("targetFramework")?.Value);
        Assert.Equal(
            dependencies.Split(' '),
            group.Elements().Select(e => e.Attribute("id")?.Value).Order(StringComparer.Ordinal)
        );
        // What it takes through the core it does not name again; it uses nothing that is not there.
        Assert.Subset(
            new HashSet<string?>(dependencies.Split(' ')) { Core, "Ardalis.GuardClauses", "NodaTime" },
            Library
                .Packages.Single(p => p.Name == name)
                .Assembly.GetReferencedAssemblies()
                .Select(a => a.Name)
                .Where(n => n is not "netstandard" && n?.StartsWith("System", StringComparison.Ordinal) is false)
                .ToHashSet()
        );
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Its_version_is_the_newest_of_the_changelog_and_the_librarys(string name)
    {
        using var package = new PackedLibrary(name, "nupkg");
        var changelog = File.ReadAllText(Path.Combine(Library.Root, "CHANGELOG.md"));
        var newest = Regex.Match(changelog, @"^## (?<version>\d\S*)", RegexOptions.Multiline, TimeSpan.FromSeconds(1));
        var version = package.Metadata().Element("version")?.Value;
        Assert.Equal(newest.Groups["version"].Value, version);
        Assert.All(Library.Packages, p => Assert.Equal($"{version}.0", p.Assembly.GetName().Version?.ToString()));
    }

    [Fact]
    public void The_icon_is_a_square_png_that_nuget_takes()
    {
        var icon = File.ReadAllBytes(Path.Combine(Library.Root, "src", "icon.png"));
        Assert.Equal([0x89, .. "PNG"u8], icon[..4]);
        Assert.Equal(icon[16..20], icon[20..24]);
        Assert.InRange(icon.Length, 500, 1 << 20);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_documentation_tells_of_every_public_type_and_enum_member(string name)
    {
        var told = Documentation(name)
            .Where(m => m.Element("summary")?.Value.Trim().Length > 0)
            .Select(Id)
            .ToHashSet(StringComparer.Ordinal);
        var types = Library.Packages.Single(p => p.Name == name).PublicTypes.ToList();
        Assert.All(types, t => Assert.Contains($"T:{NameOf(t)}", told));
        Assert.All(
            types.Where(t => t.IsEnum).SelectMany(t => Enum.GetNames(t).Select(m => $"F:{NameOf(t)}.{m}")),
            id => Assert.Contains(id, told)
        );
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void And_of_nothing_that_is_not_public(string name)
    {
        var types = Library
            .Packages.Single(p => p.Name == name)
            .PublicTypes.ToDictionary(NameOf, StringComparer.Ordinal);
        Assert.All(Documentation(name).Select(Id), id => Assert.True(IsPublic(types, id), id));
    }

    [Theory]
    [InlineData("T:Jobcenter.Rules.Kernel.Verdict", true)]
    [InlineData("T:Jobcenter.Rules.Time.DayNumber", false)]
    [InlineData("M:Jobcenter.Rules.Time.DayNumber.Of(NodaTime.LocalDate)", false)]
    [InlineData("M:Jobcenter.Rules.Registers.RegisterLimits.Allows(NodaTime.LocalDate)", false)]
    [InlineData("P:Jobcenter.Rules.Registers.RegisterLimits.FirstDate", true)]
    public void The_check_can_fail(string id, bool isPublic) =>
        Assert.Equal(
            isPublic,
            IsPublic(Library.Packages[0].PublicTypes.ToDictionary(NameOf, StringComparer.Ordinal), id)
        );

    // A nested type as the documentation names it.
    private static string NameOf(Type type) => type.FullName?.Replace('+', '.') ?? "";

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_symbols_are_those_of_the_library_and_both_are_deterministic(string name)
    {
        using var package = new PackedLibrary(name, "nupkg");
        using var symbols = new PackedLibrary(name, "snupkg");
        Assert.Equal([$"{name}.nuspec", $"lib/net10.0/{name}.pdb"], symbols.Files);
        using var library = new PEReader(new MemoryStream(package.Bytes($"lib/net10.0/{name}.dll")));
        var entries = library.ReadDebugDirectory();
        Assert.Contains(entries, e => e.Type == DebugDirectoryEntryType.Reproducible);
        var codeView = library.ReadCodeViewDebugDirectoryData(
            entries.Single(e => e.Type == DebugDirectoryEntryType.CodeView)
        );
        using var pdb = ReadSymbols(symbols, name);
        var header = pdb.GetMetadataReader().DebugMetadataHeader;
        Assert.Equal(codeView.Guid, new BlobContentId(header!.Id).Guid);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Source_link_leads_from_every_document_to_the_commit(string name)
    {
        using var package = new PackedLibrary(name, "nupkg");
        using var symbols = new PackedLibrary(name, "snupkg");
        var address = package.Metadata().Element("repository")?.Attribute("url")?.Value;
        using var provider = ReadSymbols(symbols, name);
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
        var commit = package.Metadata().Element("repository")?.Attribute("commit")?.Value;
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
    public void They_are_validated_when_they_are_packed()
    {
        var common = XDocument.Load(Path.Combine(Library.Root, "src", "Directory.Build.props"));
        Assert.Equal("true", common.Descendants("EnablePackageValidation").Single().Value);
    }

    // What a package holds besides what is built, and where each file stands in the repository.
    private static IEnumerable<(string Packed, string Path)> Committed(string name)
    {
        string At(params string[] path) => Path.Combine([Library.Root, .. path]);
        IEnumerable<(string Packed, string Path)> Folder(string packed, string folder) =>
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => ($"{packed}/{Path.GetRelativePath(folder, f).Replace('\\', '/')}", f));

        IEnumerable<(string Packed, string Path)> Own(string package) =>
            package switch
            {
                Core =>
                [
                    ("answer.schema.json", At("src", Core, "answer.schema.json")),
                    ("glossary.md", At("docs", "glossary.md")),
                    ("rules.schema.json", At("src", Core, "rules.schema.json")),
                    .. Folder("rules", At("docs", "rules")),
                ],
                Testing => Folder("conformance", At("samples", "Conformance", "data", "conformance")),
                _ => [],
            };

        return
        [
            ("CHANGELOG.md", At("CHANGELOG.md")),
            ("README.md", At("src", name, "README.md")),
            ("icon.png", At("src", "icon.png")),
            .. Own(name),
        ];
    }

    private static List<XElement> Documentation(string name)
    {
        using var package = new PackedLibrary(name, "nupkg");
        using var stream = new MemoryStream(package.Bytes($"lib/net10.0/{name}.xml"));
        return [.. XDocument.Load(stream).Descendants("member")];
    }

    private static string Id(XElement member) => member.Attribute("name")?.Value ?? "";

    // "M:A.B`1.C``1(D)~E" is a member C of the type A.B`1; what stands in an extension block is its class's.
    private static bool IsPublic(Dictionary<string, Type> types, string id)
    {
        var path = Regex
            .Replace(id[2..], @"\.<[GM]>\$\w+(`\d+)?", "", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Split('(', '~')[0];
        var dot = path.LastIndexOf('.');
        return id[0] == 'T'
            ? types.ContainsKey(path)
            : types.TryGetValue(path[..dot].TrimEnd('.'), out var type)
                && type.GetMember(
                        path[(dot + 1)..].Split("``")[0].Replace('#', '.'),
                        BindingFlags.Public
                            | BindingFlags.NonPublic
                            | BindingFlags.Static
                            | BindingFlags.Instance
                            | BindingFlags.DeclaredOnly
                    )
                    .Any(IsSeen);
    }

    private static bool IsSeen(MemberInfo member) =>
        member switch
        {
            MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
            FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsSeen),
            _ => false,
        };

    private static MetadataReaderProvider ReadSymbols(PackedLibrary symbols, string name) =>
        MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Bytes($"lib/net10.0/{name}.pdb")));
}
