using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Small registers with a share of known parts.</summary>
internal static class ShareRegister
{
    /// <summary>So many in fleksjob of so many entitled, from 30 June 2021 on.</summary>
    public static Register OfFlexJobs(int part, int whole)
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < whole; i++)
        {
            builder.Add(new Citizen($"{i}", Figures.Municipality));
            builder.Add(
                $"{i}",
                new Spell(i < part ? CitizenState.FlexJob : CitizenState.Ledighedsydelse, new(2021, 6, 30))
            );
        }

        return builder.Build(new(2021, 12, 31));
    }
}
