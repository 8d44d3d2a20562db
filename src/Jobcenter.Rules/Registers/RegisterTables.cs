namespace Jobcenter.Rules.Registers;

/// <summary>The kinds of rows of a register, a bit each, in the order of <see cref="RegisterSchemas.All"/>.</summary>
[Flags]
internal enum RegisterTables
{
    None = 0,
    Citizens = 1,
    Spells = 2,
    Placements = 4,
    Participations = 8,
    Interviews = 16,
    Contacts = 32,
    Offers = 64,
}
