using TradePolicy.Serialization;

namespace TradePolicy.Data.Tests;

/// <summary>An act is added by one document that states its instrument too: it is read, checked and applied with the rest.</summary>
public sealed class AddedActTest
{
    private const string Added =
        """
        {
          "schema": "tradepolicy/1",
          "registerUpdate": {
            "name": "an added duty",
            "instruments": [
              {
                "key": "us/added-order",
                "issuer": "President of the United States",
                "kind": "Executive Order",
                "title": "A duty that was made up for this test",
                "published": { "on": "2026-09-01", "zone": "America/New_York" },
                "evidence": { "grade": "unconfirmed", "basis": "made up" }
              }
            ],
            "tariffs": [
              {
                "key": "us/added/cn",
                "programme": { "key": "us/added", "name": "Added", "kind": "additional" },
                "imposedBy": "US",
                "origins": ["CN"],
                "acts": [
                  {
                    "act": "enact",
                    "key": "added/5",
                    "instrument": "us/added-order",
                    "window": { "start": { "local": "2026-09-15T00:01:00", "zone": "America/New_York" } },
                    "value": { "adValorem": "5%" }
                  }
                ]
              }
            ]
          }
        }
        """;

    [Fact]
    public void Its_document_is_read_with_those_of_the_register_and_raises_no_finding()
    {
        PolicyRegister register = Read(Added);
        register.Tariffs.Should().HaveCount(Asked.Register.Tariffs.Count + 1);
        register.Validate().Should().BeEquivalentTo(Asked.Register.Validate());
        register.At(Asked.Utc("2026-09-15T04:00:59Z")).OnChina().Value.Should().Be(Percentage.Of(12.5m));
        register.At(Asked.Utc("2026-09-15T04:01:00Z")).OnChina().Value.Should().Be(Percentage.Of(17.5m));
        register.AsKnownAt(Asked.Utc("2026-09-01T03:59:59Z")).At(Asked.Utc("2026-09-15T04:01:00Z")).OnChina().Value.Should()
            .Be(Percentage.Of(12.5m));
    }

    [Fact]
    public void A_mistake_in_it_is_refused_with_file_path_and_line()
    {
        PolicyJsonException problem = Refusal.Of<PolicyJsonException>(
            () => Read(Added.Replace("\"instrument\": \"us/added-order\"", "\"instrument\": \"us/added-oder\""))).Which;
        problem.Document.Should().Be("added.json");
        problem.Path.Should().StartWith("registerUpdate.tariffs[0].acts[0]");
        problem.LineNumber.Should().Be(25);
        problem.Message.Should().Contain("There is no instrument 'us/added-oder'");
    }

    private static PolicyRegister Read(string added) => UnitedStatesChina.Updated(KeyValuePair.Create("added.json", added));
}
