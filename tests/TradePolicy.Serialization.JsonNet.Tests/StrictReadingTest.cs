namespace TradePolicy.Serialization.JsonNet.Tests;

public sealed class StrictReadingTest
{
    public static TheoryData<string, string, string, string, int> WrongMembers => new()
    {
        { "\"imposedBy\": \"US\",", "\"imposedBy\": \"US\", \"note\": \"x\",",
            "A tariff has no member 'note' in tradepolicy/1.1; " +
            "its members are key, programme, imposedBy, origins, acts, originActs, commodityList, commodities, " +
            "commodityActs, stacking, stackingActs, heading, headingActs, headingIfReached, completeThrough, requirement, exemptions.",
            "register.tariffs[0].note", 36 },
        { "\"imposedBy\": \"US\",", "", "A tariff lacks the member 'imposedBy'.", "register.tariffs[0]", 71 },
        { "\"imposedBy\": \"US\",", "\"imposedBy\": \"US\", \"imposedBy\": \"CA\",", "A tariff has the member 'imposedBy' twice.",
            "register.tariffs[0].imposedBy", 36 },
        { "\"imposedBy\": \"US\",", "\"imposedBy\": \"US\", \"Programme\": \"Again\",",
            "A tariff has no member 'Programme' in tradepolicy/1.1; " +
            "its members are key, programme, imposedBy, origins, acts, originActs, commodityList, commodities, " +
            "commodityActs, stacking, stackingActs, heading, headingActs, headingIfReached, completeThrough, requirement, exemptions.",
            "register.tariffs[0].Programme", 36 },
        { "\"imposedBy\": \"US\",", "\"imposedBy\": \"US\", \"\\u0069mposedBy\": \"CA\",", "A tariff has the member 'imposedBy' twice.",
            "register.tariffs[0].imposedBy", 36 },
        { "\"knowledge\": {", "\"$type\": \"System.IO.FileInfo\", \"knowledge\": {",
            "A register has no member '$type' in tradepolicy/1.1; " +
            "its members are knowledge, instruments, tariffs, truces, commodityLists, exportControls, measures, " +
            "scenarios, updates, coverage.", "register.$type", 4 },
        { "\"knowledge\": {", "\"$id\": \"1\", \"knowledge\": {",
            "A register has no member '$id' in tradepolicy/1.1; " +
            "its members are knowledge, instruments, tariffs, truces, commodityLists, exportControls, measures, "
            + "scenarios, updates, coverage.",
            "register.$id", 4 },
        { "\"imposedBy\": \"US\",", "\"$ref\": \"1\",",
            "A tariff has no member '$ref' in tradepolicy/1.1; " +
            "its members are key, programme, imposedBy, origins, acts, originActs, commodityList, commodities, " +
            "commodityActs, stacking, stackingActs, heading, headingActs, headingIfReached, completeThrough, requirement, exemptions.",
            "register.tariffs[0].$ref", 36 },
        { "\"schema\": \"tradepolicy/1\",", "\"schema\": \"tradepolicy/1\", \"snapshot\": {},",
            "The document has no member 'snapshot' in tradepolicy/1.1; its members are schema, register, envelope.", "snapshot", 2 },
        { "\"announcements\": [", "\"Announcements\": [",
            "A truce has no member 'Announcements' in tradepolicy/1.1; " +
            "its members are key, title, sides, announcements.", "register.truces[0].Announcements",
            127 },
        { "\"target\": \"us/34\",", "", "The act withdraw lacks the member 'target'.", "register.tariffs[0].acts[1]", 69 },
        { "\"target\": \"us/34\",", "\"target\": \"us/34\", \"value\": {\"adValorem\": \"1%\"},", "The act withdraw has no member 'value'.",
            "register.tariffs[0].acts[1]", 69 },
        { "\"act\": \"withdraw\",", "\"act\": \"end\",", "The act end has no member 'target'.", "register.tariffs[0].acts[1]", 69 },
        { "\"leavesLaterSteps\": true", "\"stayed\": true", "The act enact has no member 'stayed'.", "register.tariffs[0].acts[0]", 58 },
    };

    public static TheoryData<string, string, string, string, int> WrongTokens => new()
    {
        { "\"name\": \"Reciprocal\",", "\"name\": null,", "Expected a string; found null.", "register.tariffs[0].programme.name", 33 },
        { "\"name\": \"Reciprocal\",", "\"name\": 34,", "Expected a string; found '34'.", "register.tariffs[0].programme.name", 33 },
        { "\"name\": \"Reciprocal\",", "\"name\": true,", "Expected a string; found true.", "register.tariffs[0].programme.name", 33 },
        { "\"name\": \"Reciprocal\",", "\"name\": false,", "Expected a string; found false.", "register.tariffs[0].programme.name", 33 },
        { "\"kind\": \"additional\"", "\"kind\": 34", "Expected a string; found '34'.", "register.tariffs[0].programme.kind", 34 },
        { "\"name\": \"Reciprocal\",", "\"name\": [\"Reciprocal\"],", "Expected a string; found an array.",
            "register.tariffs[0].programme.name", 33 },
        { "\"name\": \"Reciprocal\",", "\"name\": {\"en\": \"Reciprocal\"},", "Expected a string; found an object.",
            "register.tariffs[0].programme.name", 33 },
        { "\"adValorem\": \"34%\"", "\"adValorem\": 34", "Expected a string; found '34'.", "register.tariffs[0].acts[0].value.adValorem",
            55 },
        { "\"adValorem\": \"34%\"", "\"adValorem\": 0.34", "Expected a string; found '0.34'.",
            "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"leavesLaterSteps\": true", "\"leavesLaterSteps\": \"true\"", "Expected true or false; found 'true'.",
            "register.tariffs[0].acts[0].leavesLaterSteps", 57 },
        { "\"leavesLaterSteps\": true", "\"leavesLaterSteps\": 1", "Expected true or false; found '1'.",
            "register.tariffs[0].acts[0].leavesLaterSteps", 57 },
        { "\"leavesLaterSteps\": true", "\"leavesLaterSteps\": null", "Expected true or false; found null.",
            "register.tariffs[0].acts[0].leavesLaterSteps", 57 },
        { "\"firstYear\": 2025,", "\"firstYear\": \"2025\",", "Expected a whole number; found '2025'.",
            "register.truces[0].sides[0].windows[0].window.rules[0].rollsBy.firstYear", 106 },
        { "\"firstYear\": 2025,", "\"firstYear\": 2025.0,", "Expected a whole number; found '2025.0'.",
            "register.truces[0].sides[0].windows[0].window.rules[0].rollsBy.firstYear", 106 },
        { "\"firstYear\": 2025,", "\"firstYear\": 99999999999999999999,", "Expected a whole number; found '99999999999999999999'.",
            "register.truces[0].sides[0].windows[0].window.rules[0].rollsBy.firstYear", 106 },
        { "\"firstYear\": 2025,", "\"firstYear\": 2147483648,", "Expected a whole number; found '2147483648'.",
            "register.truces[0].sides[0].windows[0].window.rules[0].rollsBy.firstYear", 106 },
        { "\"commitments\": [],", "\"commitments\": {},", "Expected an array; found an object.", "register.truces[0].sides[1].commitments",
            123 },
        { "\"commitments\": [],", "\"commitments\": null,", "Expected an array; found null.", "register.truces[0].sides[1].commitments",
            123 },
        { "\"commitments\": [],", "\"commitments\": [null],", "Expected a commitment, an object with tariff, effect; found null.",
            "register.truces[0].sides[1].commitments[0]", 123 },
        { "\"knowledge\": {\n      \"completeThrough\": \"2026-10-07T00:00:00Z\"\n    },", "\"knowledge\": null,",
            "Expected knowledge, an object with completeThrough, knownAt; found null.", "register.knowledge", 4 },
        { "\"completeThrough\": \"2026-10-07T00:00:00Z\"", "\"completeThrough\": null", "Expected a string; found null.",
            "register.knowledge.completeThrough", 5 },
    };

    public static TheoryData<string, string, string, string, int> OtherSchemas => new()
    {
        { "\"tradepolicy/1\"", "\"tradepolicy/2\"", "The document is of the schema 'tradepolicy/2'; this version reads" +
            " up to tradepolicy/1.1. A later version of the package TradePolicy.Serialization reads it.",
            "schema", 2 },
        { "\"tradepolicy/1\"", "\"TradePolicy/1\"",
            "The document is of the schema 'TradePolicy/1'; this version reads up to tradepolicy/1.1.",
            "schema", 2 },
        { "\"tradepolicy/1\"", "1", "Expected a string; found '1'.", "schema", 2 },
    };

    public static TheoryData<string, string, string, string, int> UnknownWords => new()
    {
        { "\"imposedBy\": \"US\"", "\"imposedBy\": \"UK\"", "'UK' is not the code of an economy: the ISO 3166-1 code is 'GB'.",
            "register.tariffs[0].imposedBy", 36 },
        { "\"imposedBy\": \"US\"", "\"imposedBy\": \"us\"",
            "'us' is not the code of an economy: did you mean 'US' (United States of America)?", "register.tariffs[0].imposedBy", 36 },
        { "\"day\": \"2025-06-14\",\n              \"clock\": \"notStated\",\n              \"zone\": \"America/New_York\"",
            "\"day\": \"2025-06-14\",\n              \"clock\": \"notStated\",\n              \"zone\": \"America/Gotham\"",
            "'America/Gotham' is not a time zone", "register.tariffs[0].acts[1].from.zone", 67 },
        { "\"on\": \"2025-05-28\",\n          \"zone\": \"America/New_York\"",
            "\"on\": \"2025-05-28\",\n          \"zone\": \"america/new_york\"", "'america/new_york' is not a time zone",
            "register.instruments[0].published.zone", 14 },
        { "\"instrument\": \"us/court\",", "\"instrument\": \"us/nothing\",",
            "There is no instrument 'us/nothing' among the instruments.",
            "register.tariffs[0].acts[1].instrument", 62 },
        { "\"act\": \"withdraw\",", "\"act\": \"abolish\",",
            "'abolish' is not an act; an act is one of enact, end, holdInvalid, postpone, suspend, withdraw.",
            "register.tariffs[0].acts[1]",
            69 },
        { "\"act\": \"withdraw\",", "\"act\": \"Withdraw\",",
            "'Withdraw' is not an act; an act is one of enact, end, holdInvalid, postpone, suspend, withdraw.",
            "register.tariffs[0].acts[1]",
            69 },
        { "\"asPromulgated\"", "\"asBelieved\"", "'asBelieved' is not one of asAdjudged, asCollected, asPromulgated.",
            "register.tariffs[0].acts[0].views[0]", 46 },
        { "\"clock\": \"notStated\"", "\"clock\": \"noon\"", "'noon' is not one of endOfDay, notStated, startOfDay.",
            "register.tariffs[0].acts[1].from.clock", 66 },
        { "\"endOfLastDay\"", "\"2\"",
            "'2' is not one of elapsedTime, endOfLastDay, endOfLastDayFirstIncluded, sameClockTime, startOfNthDay.",
            "register.truces[0].sides[0].windows[0].window.rules[0].method", 99 },
        { "\"sunday\"", "\"Sunday\"", "'Sunday' is not one of friday, monday, saturday, sunday, thursday, tuesday, wednesday.",
            "register.truces[0].sides[0].windows[0].window.rules[0].rollsBy.weekend[0]", 109 },
        { "\"pointsOff\": \"24 pp\"", "\"halved\": \"24 pp\"",
            "The effect of a suspension has no member 'halved' in tradepolicy/1.1; its members are retains, pointsOff.",
            "register.truces[0].sides[0].commitments[0].effect.halved", 84 },
    };

    public static TheoryData<string, string, string, string, int> InexactNumbers => new()
    {
        { "\"34%\"", "\"0,25%\"",
            "'0,25%' is not a percentage: the decimal separator is a point, and thousands are not separated; expected a text such as 34% " +
            "or 7.5%.", "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"34%\"", "\"1e3%\"",
            "'1e3%' is not a percentage: its number is not plain digits with at most one point between them; expected a text such as 34% " +
            "or 7.5%.", "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"34%\"", "\"1234567890123456789012345678901234567890%\"",
            "'1234567890123456789012345678901234567890…' is not a percentage: " +
            "it has more digits than a decimal holds exactly (28), and " +
            "they are not rounded away; expected a text such as 34% or 7.5%.", "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"34%\"", "\"0.12345678901234567890123456789%\"",
            "'0.12345678901234567890123456789%' is not a percentage: it has more digits than a decimal holds exactly (28), and they are " +
            "not rounded away; expected a text such as 34% or 7.5%.", "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"34%\"", "\"NaN%\"",
            "'NaN%' is not a percentage: its number is not plain digits with at most one point between them; expected a text such as 34% " +
            "or 7.5%.", "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"34%\"", "\"Infinity%\"",
            "'Infinity%' is not a percentage: its number is not plain digits with at most one point between them; expected a text such " +
            "as 34% or 7.5%.", "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"34%\"", "\"34\"", "'34' is not a percentage: it does not end in '%'; expected a text such as 34% or 7.5%.",
            "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"34%\"", "\" 34%\"",
            "' 34%' is not a percentage: its number is not plain digits with at most one point between them; expected a text such as 34% " +
            "or 7.5%.", "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"34%\"", "\"34% \"", "'34% ' is not a percentage: it does not end in '%'; expected a text such as 34% or 7.5%.",
            "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"34%\"", "\"+34%\"",
            "'+34%' is not a percentage: its number is not plain digits with at most one point between them; expected a text such as 34% " +
            "or 7.5%.", "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"34%\"", "\"-34%\"", "A duty is not negative. Actual value was -34%.", "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"34%\"", "\"٣٤%\"",
            "'٣٤%' is not a percentage: " +
            "its number is not plain digits with at most one point between them; expected a text such as 34% " +
            "or 7.5%.", "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"34%\"", "\"1_000%\"",
            "'1_000%' is not a percentage: its number is not plain digits with at most one point between them; expected a text such as " +
            "34% or 7.5%.", "register.tariffs[0].acts[0].value.adValorem", 55 },
        { "\"24 pp\"", "\"24%\"",
            "'24%' is not a number of percentage points: it does not end in 'pp'; expected a text such as 24 pp or -2.7 pp.",
            "register.truces[0].sides[0].commitments[0].effect.pointsOff", 84 },
        { "\"24 pp\"", "\"0 pp\"", "A suspension takes points off; it never raises a rate. Actual value was 0 pp.",
            "register.truces[0].sides[0].commitments[0].effect.pointsOff", 84 },
    };

    public static TheoryData<string, string, string, string, int> OtherDates => new()
    {
        { "\"2026-10-07T00:00:00Z\"", "\"2026-10-07T00:00:00+00:00\"",
            "'2026-10-07T00:00:00+00:00' is not an instant such as 2025-08-12T04:01:00Z.", "register.knowledge.completeThrough", 5 },
        { "\"2026-10-07T00:00:00Z\"", "\"2026-10-07T00:00:00\"", "'2026-10-07T00:00:00' is not an instant such as 2025-08-12T04:01:00Z.",
            "register.knowledge.completeThrough", 5 },
        { "\"2026-10-07T00:00:00Z\"", "\"2026-10-06T20:00:00-04:00\"",
            "'2026-10-06T20:00:00-04:00' is not an instant such as 2025-08-12T04:01:00Z.", "register.knowledge.completeThrough", 5 },
        { "\"2026-10-07T00:00:00Z\"", "\"2026-10-07\"", "'2026-10-07' is not an instant such as 2025-08-12T04:01:00Z.",
            "register.knowledge.completeThrough", 5 },
        { "\"2026-10-07T00:00:00Z\"", "\"2026-10-07 00:00:00Z\"", "'2026-10-07 00:00:00Z' is not an instant such as 2025-08-12T04:01:00Z.",
            "register.knowledge.completeThrough", 5 },
        { "\"2026-10-07T00:00:00Z\"", "\"2026-13-07T00:00:00Z\"", "'2026-13-07T00:00:00Z' is not an instant such as 2025-08-12T04:01:00Z.",
            "register.knowledge.completeThrough", 5 },
        { "\"2026-10-07T00:00:00Z\"", "\"/Date(1759795200000)/\"",
            "'/Date(1759795200000)/' is not an instant such as 2025-08-12T04:01:00Z.", "register.knowledge.completeThrough", 5 },
        { "\"signed\": \"2025-05-12\"", "\"signed\": \"2025-05-12T00:00:00\"", "'2025-05-12T00:00:00' is not a date such as 2025-08-12.",
            "register.instruments[1].signed", 22 },
        { "\"signed\": \"2025-05-12\"", "\"signed\": \"12.05.2025\"", "'12.05.2025' is not a date such as 2025-08-12.",
            "register.instruments[1].signed", 22 },
        { "\"signed\": \"2025-05-12\"", "\"signed\": \"2025-02-29\"", "'2025-02-29' is not a date such as 2025-08-12.",
            "register.instruments[1].signed", 22 },
        { "\"day\": \"2025-06-14\"", "\"day\": \"2025-6-14\"", "'2025-6-14' is not a date such as 2025-08-12.",
            "register.tariffs[0].acts[1].from.day", 65 },
        { "\"day\": \"2025-06-14\",", "\"local\": \"2025-06-14T00:00:00\",",
            "A moment has either local (and perhaps printedOffset), or day and clock.", "register.tariffs[0].acts[1].from", 68 },
        { "\"P90D\"", "\"PT2160H\"", "PT2160H has a unit below the day. Give hours, minutes and seconds as a Duration.",
            "register.truces[0].sides[0].windows[0].window.length", 96 },
        { "\"P90D\"", "\"90\"", "'90' is not a calendar length such as P90D.", "register.truces[0].sides[0].windows[0].window.length", 96 },
        { "\"P90D\"", "\"P-90D\"", "P-90D is not a length: it must be more than nothing and without a negative unit.",
            "register.truces[0].sides[0].windows[0].window.length", 96 },
        { "\"P90D\"", "\"P0D\"", "P0D is not a length: it must be more than nothing and without a negative unit.",
            "register.truces[0].sides[0].windows[0].window.length", 96 },
        { "\"P90D\"", "\"P99999999999999999999D\"", "'P99999999999999999999D' is not a calendar length such as P90D.",
            "register.truces[0].sides[0].windows[0].window.length", 96 },
        { "\"P90D\"", "\"P9999999Y\"", "P9999999Y from 2025-05-14T00:01 America/New_York leads beyond the dates that can be represented.",
            "register.truces[0].sides[0].windows[0].window", 117 },
        { "\"length\": \"P90D\",", "\"length\": \"P90D\", \"elapsed\": \"2160:00:00\",",
            "A window has one length: either length or elapsed.", "register.truces[0].sides[0].windows[0].window", 117 },
        { "\"length\": \"P90D\",", "", "Rules are given with the length that they count.",
            "register.truces[0].sides[0].windows[0].window", 117 },
        { "\"length\": \"P90D\",", "\"elapsed\": \"2160:00:00\",",
            "2160:00:00 is an elapsed time and cannot be counted by \"end of the last day, first day not counted: a law, rolled by CN\". " +
            "Use CountingRule.ElapsedTime, or give calendar units.", "register.truces[0].sides[0].windows[0].window", 117 },
        { "\"length\": \"P90D\",",
            "\"length\": \"P90D\", \"end\": {\"until\": {\"local\": \"2025-05-14T00:00:00\", \"zone\": \"America/New_York\"}},",
            "The window does not end after it starts: it starts at 2025-05-14T00:01 America/New_York (-04) and ends at 2025-05-14T00:00 " +
            "America/New_York (-04).", "register.truces[0].sides[0].windows[0].window", 117 },
        { "\"to\": \"2027-01-10\",\n              \"zone\": \"Asia/Shanghai\"", "\"to\": \"2027-01-10\"",
            "An end has either until, or upon, or eitherOf, or one of through, before and to together with zone.",
            "register.truces[0].announcements[0].until", 132 },
        { "\"to\": \"2027-01-10\",", "\"to\": \"2027-01-10\", \"through\": \"2027-01-10\",",
            "An end has either until, or upon, or eitherOf, or one of through, before and to together with zone.",
            "register.truces[0].announcements[0].until", 133 },
        { "\"at\": \"2025-05-12T22:31:16Z\"", "\"at\": \"2025-05-12T22:31:16Z\", \"zone\": \"UTC\"",
            "A publication has either at, or on and zone, or earliest and latest, or is supposed.", "register.instruments[1].published",
            25 },
        { "\"at\": \"2025-05-12T22:31:16Z\"", "\"earliest\": \"2025-05-12T22:31:16Z\", \"latest\": \"2025-05-12T22:31:16Z\"",
            "Published between 2025-05-12T22:31:16Z and 2025-05-12T22:31:16Z: the second instant must be the later one.",
            "register.instruments[1].published", 25 },
        { "\"at\": \"2025-05-12T22:31:16Z\"", "\"earliest\": \"2025-05-12T22:31:16Z\"",
            "A publication has either at, or on and zone, or earliest and latest, or is supposed.", "register.instruments[1].published",
            25 },
    };

    public static TheoryData<string, string, string, string, int> BrokenRules => new()
    {
        { "\"target\": \"us/34\"", "\"target\": \"us/35\"",
            "The act 'us/withdrawn' names the target 'us/35', which does not exist. Did you mean 'us/34'? Expected the key of an " +
            "earlier act of the same provision.", "register.tariffs[0]", 71 },
        { "\"target\": \"us/34\"", "\"target\": \"us/withdrawn\"",
            "The act 'us/withdrawn' leads back to itself, or through more than 16 acts that withdraw each other.", "register.tariffs[0]",
            71 },
        { "\"key\": \"us/withdrawn\"", "\"key\": \"us/34\"", "Two acts of 'us/tariff' have the key 'us/34'. Each act has a key of its own.",
            "register.tariffs[0]", 71 },
        { "\"key\": \"us/court\"", "\"key\": \"us/order\"", "There are two instruments with the key 'us/order'.", "register.instruments[1]",
            26 },
        { "\"key\": \"us/34\"", "\"key\": \"US 34\"",
            "'US 34' is not a key. A key has 1 to 400 lower-case letters, digits and - . _ / and begins and ends with a letter or digit, " +
            "for example us/reciprocal/cn.", "register.tariffs[0].acts[0]", 58 },
        { "\"tariff\": \"us/tariff\"", "\"tariff\": \"us/unknown\"",
            "The truce 'us-cn' names the target 'us/unknown', which does not exist. Expected the key of a tariff of the register.",
            "register", 138 },
        { "\"party\": \"US\"", "\"party\": \"EU\"", "In the truce 'us-cn' EU suspends 'us/tariff', which US imposes.", "register", 138 },
        { "\"party\": \"CN\"", "\"party\": \"US\"", "A truce has at least two parties, each once.", "register.truces[0]", 136 },
        { "\"origins\": [\n          \"CN\"\n        ]", "\"origins\": []",
            "A scope names at least one economy or group, or is all of them.", "register.tariffs[0].origins", 37 },
        { "\"origins\": [\n          \"CN\"\n        ]", "\"origins\": [\"CN\", \"CN\"]", "A scope names each economy, group or code once.",
            "register.tariffs[0].origins", 37 },
        { "\"views\": [\n              \"asPromulgated\"\n            ]", "\"views\": []",
            "An act counts in at least one view, and only in those that exist.", "register.tariffs[0].acts[0]", 56 },
        { "\"firstYear\": 2025", "\"firstYear\": 2027", "A calendar covers whole years in order; 2027 to 2026 is not such a period.",
            "register.truces[0].sides[0].windows[0].window.rules[0].rollsBy", 114 },
        { "\"2025-10-01\"", "\"2024-10-01\"",
            "The calendar 'CN' is known for 2025 to 2026; 2024-10-01 is outside. Days outside are not assumed to be working days.",
            "register.truces[0].sides[0].windows[0].window.rules[0].rollsBy", 114 },
        { "\"name\": \"Reciprocal\"", "\"name\": \" \"", "The text is empty.", "register.tariffs[0].programme", 35 },
        { "\"key\": \"us/tariff\",\n", "", "A tariff lacks the member 'key'.", "register.tariffs[0]", 70 },
    };

    public static TheoryData<string, string, int> NotJson => new()
    {
        { "\"schema\": \"tradepolicy/1\",", "// note\n\"schema\": \"tradepolicy/1\",", 2 },
        { "\"schema\": \"tradepolicy/1\",", "/* note */ \"schema\": \"tradepolicy/1\",", 2 },
        { "\"schema\": \"tradepolicy/1\",", "\"schema\": 'tradepolicy/1',", 2 },
        { "\"schema\": \"tradepolicy/1\",", "schema: \"tradepolicy/1\",", 2 },
        { "\"origins\": [\n          \"CN\"\n        ]", "\"origins\": [\"CN\",]", 37 },
        { "\"origins\": [\n          \"CN\"\n        ]", "\"origins\": [,\"CN\"]", 37 },
        { "\"origins\": [\n          \"CN\"\n        ]", "\"origins\": [\"CN\" \"HK\"]", 37 },
        { "\"firstYear\": 2025", "\"firstYear\": NaN", 106 },
        { "\"firstYear\": 2025", "\"firstYear\": Infinity", 106 },
        { "\"firstYear\": 2025", "\"firstYear\": 0x7E9", 106 },
        { "\"firstYear\": 2025", "\"firstYear\": 03751", 106 },
        { "\"firstYear\": 2025", "\"firstYear\": +2025", 106 },
        { "\"firstYear\": 2025", "\"firstYear\": undefined", 106 },
        { "\"firstYear\": 2025", "\"firstYear\": new Date(2025)", 106 },
        { "\"Reciprocal\"", "\"Reci\\qprocal\"", 33 },
        { "\"Reciprocal\"", "\"Reci\\u12procal\"", 33 },
        { "\"Reciprocal\"", "\"Reci\\ud83dprocal\"", 33 },
    };

    [Theory]
    [MemberData(nameof(WrongMembers))]
    public void A_member_that_is_unknown_missing_given_twice_or_not_of_this_act_is_refused(
        string old, string changed, string message, string path, int line) =>
            IsRefused(SmallRegister.With(old, changed), message, path, line);

    [Theory]
    [MemberData(nameof(WrongTokens))]
    public void A_value_of_another_kind_than_is_due_is_refused(string old, string changed, string message, string path, int line) =>
        IsRefused(SmallRegister.With(old, changed), message, path, line);

    [Theory]
    [MemberData(nameof(OtherSchemas))]
    public void A_schema_that_this_version_does_not_know_is_refused(string old, string changed, string message, string path, int line) =>
        IsRefused(SmallRegister.With(old, changed), message, path, line);

    [Theory]
    [MemberData(nameof(UnknownWords))]
    public void A_word_code_zone_or_key_that_is_not_known_is_refused(string old, string changed, string message, string path, int line) =>
        IsRefused(SmallRegister.With(old, changed), message, path, line);

    [Theory]
    [MemberData(nameof(InexactNumbers))]
    public void A_rate_that_is_not_plain_and_exact_digits_is_refused(string old, string changed, string message, string path, int line) =>
        IsRefused(SmallRegister.With(old, changed), message, path, line);

    [Theory]
    [MemberData(nameof(OtherDates))]
    public void A_date_instant_length_or_combination_that_is_not_in_the_one_form_is_refused(
        string old, string changed, string message, string path, int line) =>
            IsRefused(SmallRegister.With(old, changed), message, path, line);

    [Theory]
    [MemberData(nameof(BrokenRules))]
    public void What_the_domain_does_not_allow_is_refused_at_the_place_where_it_stands(
        string old, string changed, string message, string path, int line) =>
            IsRefused(SmallRegister.With(old, changed), message, path, line);

    [Theory]
    [MemberData(nameof(NotJson))]
    public void What_is_not_JSON_by_the_standard_is_refused_with_its_line(string old, string changed, int line)
    {
        PolicyJsonException refusal = SmallRegister.RefusalOf(SmallRegister.With(old, changed));
        refusal.Message.Should().StartWith("The text is not JSON: ").And.Contain($" (line {line}, position {refusal.LinePosition})")
            .And.NotContain("LineNumber");
        refusal.Path.Should().BeEmpty();
        refusal.LineNumber.Should().Be(line);
    }

    private static void IsRefused(string json, string message, string path, int line)
    {
        PolicyJsonException refusal = SmallRegister.RefusalOf(json);
        refusal.Message.Should().StartWith(message);
        refusal.Path.Should().Be(path);
        refusal.LineNumber.Should().Be(line);
        refusal.Message.Should().EndWith($" (at {path}, line {line}, position {refusal.LinePosition})").And.NotContain("Parameter")
            .And.NotContain("\n");
    }
}
