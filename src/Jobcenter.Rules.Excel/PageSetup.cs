using System.IO.Compression;
using System.Text;

namespace Jobcenter.Rules.Excel;

/// <summary>How a sheet is printed: lying A4, as wide as the paper. The library that writes the sheets does not say it.</summary>
internal static class PageSetup
{
    private const string Start = "<worksheet";
    private const string End = "</worksheet>";
    private const string Properties = "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";
    private const string Setup =
        "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>";

    /// <summary>Adds it to the entry of a sheet, which has neither properties nor anything behind its rows and filter.</summary>
    public static void Add(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var sheet = new StringBuilder(reader.ReadToEnd());
        var start = sheet.ToString(0, Math.Min(sheet.Length, 2000));
        var first = start.IndexOf('>', start.IndexOf(Start, StringComparison.Ordinal)) + 1;
        sheet.Insert(sheet.Length - End.Length, Setup).Insert(first, Properties);
        stream.SetLength(0);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(sheet);
    }
}
