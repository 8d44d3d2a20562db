using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A word of a vocabulary as its id.</summary>
internal abstract class WordConverter<T>(Vocabulary<T> vocabulary) : TextConverter<T>
    where T : struct, Enum
{
    protected override string Allowed => $"one of {vocabulary.Allowed}";

    protected override bool TryRead(string text, out T value) => vocabulary.TryParse(text, out value);

    protected override string Text(T value) => vocabulary.Id(value);
}
