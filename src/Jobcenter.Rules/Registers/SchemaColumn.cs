namespace Jobcenter.Rules.Registers;

/// <summary>A column of a <see cref="Schema"/>: its name, whether a file must have it, and what it says.</summary>
[DanishTerm("kolonne")]
public sealed class SchemaColumn
{
    internal SchemaColumn(string name, bool isRequired, BilingualText meaning, BilingualText form)
    {
        (Name, IsRequired, Meaning, Form) = (name, isRequired, meaning, form);
    }

    /// <summary>The name in the header of a file, as <c>birth_date</c>.</summary>
    public string Name { get; }

    /// <summary>Whether a file must have the column. Its fields may still be empty where <see cref="Form"/> says so.</summary>
    public bool IsRequired { get; }

    /// <summary>What the column says.</summary>
    public BilingualText Meaning { get; }

    /// <summary>What may be written in it; an empty field is not known.</summary>
    public BilingualText Form { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal bool IsNamed(string name) => string.Equals(Name, name, StringComparison.Ordinal);
}
