namespace Jobcenter.Rules.Registers;

/// <summary>What a register holds of its citizens besides their spells.</summary>
internal sealed record RegisterRows(
    CitizenRows<Placement> Placements,
    CitizenRows<Participation> Participations,
    CitizenRows<Interview> Interviews,
    CitizenRows<FirstContact> Contacts,
    CitizenRows<ContactOffer> Offers
)
{
    public void Write(ImageWriter writer, int citizens)
    {
        Write(writer, Placements, citizens, Write);
        Write(writer, Participations, citizens, Write);
        Write(writer, Interviews, citizens, Write);
        Write(writer, Contacts, citizens, Write);
        Write(writer, Offers, citizens, Write);
    }

    public static RegisterRows Read(ImageReader reader, int citizens) =>
        new(
            Read(reader, citizens, RegisterSchemas.Placements, Placement),
            Read(reader, citizens, RegisterSchemas.Participations, Participation),
            Read(reader, citizens, RegisterSchemas.Interviews, Interview),
            Read(reader, citizens, RegisterSchemas.Contacts, Contact),
            Read(reader, citizens, RegisterSchemas.Offers, Offer)
        );

    private static void Write<T>(ImageWriter writer, CitizenRows<T> rows, int citizens, Action<ImageWriter, T> write)
        where T : struct
    {
        writer.Number(rows.Count);
        for (var i = 0; i < citizens; i++)
        {
            var own = rows.Of(i);
            if (own.IsEmpty)
            {
                continue;
            }

            writer.Number(i);
            writer.Number(own.Length);
            foreach (ref readonly var row in own)
            {
                write(writer, row);
            }
        }
    }

    private static CitizenRows<T> Read<T>(
        ImageReader reader,
        int citizens,
        SchemaOf<RowOf<T>> schema,
        Func<ImageReader, T> read
    )
        where T : struct
    {
        var count = reader.Count();
        var rows = new List<T>();
        var start = new int[citizens + 1];
        var next = 0;
        while (rows.Count < count)
        {
            var citizen = reader.Count();
            var own = reader.Count();
            if (citizen < next || citizen >= citizens || own == 0 || own > count - rows.Count)
            {
                throw new InvalidDataException();
            }

            start.AsSpan(next..(citizen + 1)).Fill(rows.Count);
            next = citizen + 1;
            for (var i = 0; i < own; i++)
            {
                var row = read(reader);
                var faults = default(RowFaults);
                schema.CheckColumns(new("-", row), ref faults);
                if (faults.Any)
                {
                    throw new InvalidDataException();
                }

                rows.Add(row);
            }
        }

        start.AsSpan(next).Fill(rows.Count);
        return new([.. rows], start);
    }

    public static void Write(IContentWriter writer, Placement row)
    {
        writer.Number((int)row.Kind);
        writer.Day(row.From);
        writer.Day(row.To);
        writer.Text(row.Programme);
        writer.Number((int?)row.Sector);
        writer.Text(row.Branche);
        writer.Text(row.Employer);
        writer.Day(row.AgreedOn);
        writer.Number(row.Hours?.Hundredths);
        writer.Day(row.AlignedOn);
        writer.Day(row.FollowedUpOn);
    }

    private static Placement Placement(ImageReader reader) =>
        new(reader.Word<PlacementKind>() ?? throw new InvalidDataException(), reader.Day(), reader.Day())
        {
            Programme = reader.Text(),
            Sector = reader.Word<PlacementSector>(),
            Branche = reader.Text(),
            Employer = reader.Text(),
            AgreedOn = reader.Day(),
            Hours = reader.Number() is { } hundredths ? WeeklyHours.FromHundredths(hundredths) : null,
            AlignedOn = reader.Day(),
            FollowedUpOn = reader.Day(),
        };

    public static void Write(IContentWriter writer, Participation row)
    {
        writer.Text(row.Project);
        writer.Day(row.From);
        writer.Day(row.To);
        writer.Number((int?)row.Exit);
        writer.Answer(row.UsesDigitalTools);
    }

    private static Participation Participation(ImageReader reader) =>
        new(
            reader.Text() ?? throw new InvalidDataException(),
            reader.Day() ?? throw new InvalidDataException(),
            reader.Day(),
            reader.Word<ProjectExit>(),
            reader.Answer()
        );

    public static void Write(IContentWriter writer, Interview row)
    {
        writer.Day(row.HeldOn);
        writer.Number(row.Minutes);
        writer.Number(row.PreparationMinutes);
        writer.Day(row.PreparedOn);
        writer.Word((int?)row.HeldBy, row.HeldBy?.Id());
    }

    private static Interview Interview(ImageReader reader) =>
        new(
            reader.Day() ?? throw new InvalidDataException(),
            reader.Number(),
            reader.Number(),
            reader.Day(),
            reader.Word<InterviewHolder>()
        );

    public static void Write(IContentWriter writer, FirstContact row)
    {
        writer.Day(row.On);
        writer.Day(row.RegisteredOn);
        writer.Answer(row.HasMunicipalityFromStart);
        writer.Answer(row.NeedsEarlyInterview);
        writer.Answer(row.IsUnderWorkDuty);
        writer.Answer(row.IsExemptFromInterviews);
        writer.Day(row.OfferExemptUntil);
        writer.Day(row.IntensifiedOn);
    }

    private static FirstContact Contact(ImageReader reader) =>
        new(
            reader.Day() ?? throw new InvalidDataException(),
            reader.Day(),
            reader.Answer(),
            reader.Answer(),
            reader.Answer(),
            reader.Answer(),
            reader.Day(),
            reader.Day()
        );

    public static void Write(IContentWriter writer, ContactOffer row)
    {
        writer.Word((int)row.Kind, row.Kind.Id());
        writer.Day(row.From);
        writer.Day(row.To);
        writer.Day(row.OfferedOn);
    }

    private static ContactOffer Offer(ImageReader reader) =>
        new(
            reader.Word<ContactOfferKind>() ?? throw new InvalidDataException(),
            reader.Day() ?? throw new InvalidDataException(),
            reader.Day(),
            reader.Day()
        );

    /// <summary>The rows of a run of citizens.</summary>
    public RegisterRows Of(int first, int citizens) =>
        new(
            Placements.Of(first, citizens),
            Participations.Of(first, citizens),
            Interviews.Of(first, citizens),
            Contacts.Of(first, citizens),
            Offers.Of(first, citizens)
        );
}
