using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Reports;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation;

/// <summary>The page of what law is loaded is what the library says of it.</summary>
public sealed class LawPageTests
{
    private const string Lead =
        "Skrevet af `Answer.OfLaw()`, som også kan spørges om en dag og en målgruppe. *Sikkerhed* er, om kilden siger det, eller om det er\n"
        + "udledt, sluttet, kommunal praksis, anslået eller vores valg; hvad der ikke er fundet, svares der ukendt på.\n";

    [Fact]
    public void The_page_is_what_is_loaded()
    {
        var markdown = AnswerMarkdown.Write(Answer.OfLaw(), Language.Danish);
        var end = markdown.IndexOf('\n', StringComparison.Ordinal);
        var page = $"{markdown[..end]}\n\n{Lead}{markdown[(end + 1)..]}".TrimEnd('\n') + "\n";
        // To approve a change, copy the received page over the committed one.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "law.received.md"), page);
        var committed = Path.Combine(Library.Root, "docs", "law.md");
        Assert.Equal(page, File.Exists(committed) ? File.ReadAllText(committed) : string.Empty);
    }
}
