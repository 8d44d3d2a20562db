using System.IO.Compression;
using System.Xml.Linq;

namespace Jobcenter.Rules.EndToEnd.Tests.Packaging;

/// <summary>A package as NuGet sees it: the one packed beside the tests, or the one .ci/pack names.</summary>
internal sealed class PackedLibrary : IDisposable
{
    // .ci/pack packs a clone whose origin has an address, and sets this to the folder.
    public static string? NamedFolder { get; } = Environment.GetEnvironmentVariable("JOBCENTER_RULES_PACKAGE");

    public static string Folder { get; } = NamedFolder ?? Path.Combine(AppContext.BaseDirectory, "package");

    private readonly string _name;
    private readonly ZipArchive _zip;

    public PackedLibrary(string name, string extension)
    {
        var version = Library.Assembly.GetName().Version?.ToString(3);
        _name = name;
        _zip = ZipFile.OpenRead(Path.Combine(Folder, $"{name}.{version}.{extension}"));
    }

    /// <summary>The files, without those that the format itself adds.</summary>
    public IEnumerable<string> Files =>
        _zip
            .Entries.Select(e => Uri.UnescapeDataString(e.FullName))
            .Where(n => !n.StartsWith("_rels/", StringComparison.Ordinal))
            .Where(n => !n.StartsWith("package/services/", StringComparison.Ordinal))
            .Where(n => n != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);

    public byte[] Bytes(string file)
    {
        var entry = _zip.Entries.Single(e => Uri.UnescapeDataString(e.FullName) == file);
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The metadata of the .nuspec, without its namespace.</summary>
    public XElement Metadata()
    {
        using var stream = new MemoryStream(Bytes($"{_name}.nuspec"));
        var root = XDocument.Load(stream).Root ?? throw new InvalidOperationException("The .nuspec is empty.");
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
        }

        return root.Element("metadata") ?? throw new InvalidOperationException("The .nuspec has no metadata.");
    }

    public void Dispose() => _zip.Dispose();
}
