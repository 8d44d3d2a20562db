using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks.JobOrders;

/// <summary>What can be asked of a pool of candidates.</summary>
public sealed class CandidatePoolTests
{
    private static readonly Area s_helsingoer = Area.Municipality(217);
    private static readonly LocalDate s_tooEarly = new(1899, 12, 31);

    [Fact]
    public void What_cannot_be_asked_of_candidates_and_orders_is_told_by_name()
    {
        var catalogue = BrancheCatalogues.Default["HEL20"];
        LocalDate day = new(2020, 5, 14);
        var marking = catalogue.Mark("rengoering", "detailhandel");
        var pool = CandidatePool.Of(catalogue, day, [Candidates.Eligible("a", marking, day)]);
        var assignment = pool.Assign([new("1", "rengoering", 1, day), new("2", "detailhandel", 2, day)]);
        void Fails(string name, Func<object?> ask) =>
            Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(ask).ParamName);
        Fails("catalogue", () => CandidatePool.Of(null!, day, []));
        Fails("candidates", () => CandidatePool.Of(catalogue, day, null!));
        Fails("candidates", () => CandidatePool.Of(catalogue, day, [Candidates.Eligible("a", marking, s_tooEarly)]));
        Fails(
            "candidates",
            () =>
                CandidatePool.Of(
                    catalogue,
                    day,
                    [Candidates.Eligible("a", marking, day) with { WaitingSince = s_tooEarly }]
                )
        );
        Fails("order", () => pool.Extract(null!));
        Fails("orders", () => pool.Assign(null!));
        Fails("trackId", () => assignment.CountNotSent(null!));
        Fails("trackId", () => assignment.CountNotSent("transport"));
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        Fails("field", () => builder.Marks.Add(null!));
        Fails("field", () => builder.Courses.Add(null!));
        Fails("field", () => new BrancheCataloguesBuilder(BrancheCatalogues.Default).Tracks.Add(null!));
        Fails("order", () => builder.Add((JobOrder)null!));
        Fails("course", () => builder.Add((GroupCourse)null!));
        Assert.Equal(0, builder.Rows.Read);
    }
}
