namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>A small register as text, in which tests change one place at a time.</summary>
internal static class SmallRegister
{
    internal const string Text = """
        {
          "schema": "tradepolicy/1",
          "register": {
            "knowledge": {
              "completeThrough": "2026-10-07T00:00:00Z"
            },
            "instruments": [
              {
                "key": "us/court",
                "issuer": "Court",
                "kind": "Judgment",
                "published": {
                  "on": "2025-05-28",
                  "zone": "America/New_York"
                }
              },
              {
                "key": "us/order",
                "issuer": "President",
                "kind": "Order",
                "title": "2025-08-12T00:01:00-04:00",
                "signed": "2025-05-12",
                "published": {
                  "at": "2025-05-12T22:31:16Z"
                }
              }
            ],
            "tariffs": [
              {
                "key": "us/tariff",
                "programme": {
                  "key": "us/reciprocal",
                  "name": "Reciprocal",
                  "kind": "additional"
                },
                "imposedBy": "US",
                "origins": [
                  "CN"
                ],
                "acts": [
                  {
                    "act": "enact",
                    "key": "us/34",
                    "instrument": "us/order",
                    "views": [
                      "asPromulgated"
                    ],
                    "window": {
                      "start": {
                        "local": "2025-05-14T00:01:00",
                        "zone": "America/New_York"
                      }
                    },
                    "value": {
                      "adValorem": "34%"
                    },
                    "leavesLaterSteps": true
                  },
                  {
                    "act": "withdraw",
                    "key": "us/withdrawn",
                    "instrument": "us/court",
                    "target": "us/34",
                    "from": {
                      "day": "2025-06-14",
                      "clock": "notStated",
                      "zone": "America/New_York"
                    }
                  }
                ]
              }
            ],
            "truces": [
              {
                "key": "us-cn",
                "title": "Truce",
                "sides": [
                  {
                    "party": "US",
                    "commitments": [
                      {
                        "tariff": "us/tariff",
                        "effect": {
                          "pointsOff": "24 pp"
                        }
                      }
                    ],
                    "windows": [
                      {
                        "instrument": "us/order",
                        "window": {
                          "start": {
                            "local": "2025-05-14T00:01:00",
                            "zone": "America/New_York"
                          },
                          "length": "P90D",
                          "rules": [
                            {
                              "method": "endOfLastDay",
                              "law": "a law",
                              "rollsBy": {
                                "id": "CN",
                                "sources": [
                                  "a notice"
                                ],
                                "firstYear": 2025,
                                "lastYear": 2026,
                                "weekend": [
                                  "sunday"
                                ],
                                "holidays": [
                                  "2025-10-01"
                                ]
                              }
                            }
                          ]
                        }
                      }
                    ]
                  },
                  {
                    "party": "CN",
                    "commitments": [],
                    "windows": []
                  }
                ],
                "announcements": [
                  {
                    "instrument": "us/order",
                    "until": {
                      "to": "2027-01-10",
                      "zone": "Asia/Shanghai"
                    }
                  }
                ]
              }
            ]
          }
        }

        """;

    /// <summary>The text with one place changed, which stands in it exactly once.</summary>
    internal static string With(string old, string changed)
    {
        old = old.ReplaceLineEndings("\n");
        Text.Split(old).Should().HaveCount(2, "'{0}' stands in the text once", old);
        return Text.Replace(old, changed.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    internal static PolicyJsonException RefusalOf(string json) =>
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(json)).Which;
}
