namespace Jobcenter.Rules.Registers;

/// <summary>The checksum of a register: its citizens and all their rows, and the time it is known for. One pass.</summary>
internal static class RegisterContent
{
    public static KeyValuePair<string, string> ToPart(this Register register) =>
        new("register", ContentHash.Of(hash => Add(hash, register)));

    private static void Add(ContentHash hash, Register register)
    {
        hash.Add(register.KnownFrom);
        hash.Add(register.KnownUntil);
        hash.Add((long)register.CitizenCount);
        for (var i = 0; i < register.CitizenCount; i++)
        {
            Add(hash, register.CitizenAt(i));
        }

        AddSpells(hash, register.Spells);
        for (var i = 0; i < register.CitizenCount; i++)
        {
            AddRows(hash, register.Others.Placements.Of(i), RegisterRows.Write);
            AddRows(hash, register.Others.Participations.Of(i), RegisterRows.Write);
            AddRows(hash, register.Others.Interviews.Of(i), RegisterRows.Write);
        }

        // Rows that came later are added where there are some, so that older registers keep their checksum.
        for (
            var i = 0;
            i < register.CitizenCount && register.Others.Contacts.Count + register.Others.Offers.Count > 0;
            i++
        )
        {
            AddRows(hash, register.Others.Contacts.Of(i), RegisterRows.Write);
            AddRows(hash, register.Others.Offers.Of(i), RegisterRows.Write);
        }
    }

    // The columns as they lie; where each citizen's spells begin is told by how many there are before.
    private static void AddSpells(ContentHash hash, SpellColumns spells)
    {
        var start = spells.Start;
        var all = start[0]..start[^1];
        var counts = new int[start.Length - 1];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = start[i + 1] - start[i];
        }

        hash.AddAll<int>(counts);
        hash.AddAll(spells.From[all]);
        hash.AddAll(spells.To[all]);
        hash.AddAll(spells.Code[all]);
        hash.AddAll(spells.Hours[all]);
    }

    private static void Add(ContentHash hash, Citizen citizen)
    {
        hash.Add(citizen.Id);
        hash.Add((long)citizen.Municipality.Code);
        hash.Add(citizen.BirthDate);
        hash.Add((long?)citizen.Sex);
        hash.Add(citizen.HousingArea);
        hash.Add(citizen.ArrivalDate);
        hash.Add((long?)citizen.ResidenceBasis);
        hash.Add((long?)citizen.Education);
        hash.Add(citizen.GraduatedOn);
        hash.Add(citizen.IsImmigrant);
        hash.Add(citizen.InIntroductionProgramme);
        hash.Add(citizen.HasEducationOrder);
        hash.Add(citizen.IsMostVulnerable);
    }

    private static void AddRows<T>(ContentHash hash, ReadOnlySpan<T> rows, Action<ContentHash, T> add)
        where T : struct
    {
        hash.Add((long)rows.Length);
        foreach (ref readonly var row in rows)
        {
            add(hash, row);
        }
    }
}
