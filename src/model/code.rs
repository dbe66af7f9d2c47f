//! Codes that name countries, regions, currencies and languages, and whether a code is one.
//!
//! In: a code as a writer stated it. Out: yes or no; the lists are open to whoever wants to offer the nearest code.
//! Nothing is forgiven: `de` is no country, `EU` and `UK` are none either, and `€` is no currency.

/// The countries of ISO 3166-1, alpha-2, sorted; as of 2025. Kosovo has no code there: `XK` is for private use.
pub const COUNTRIES: [&str; 249] = [
    "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX", "AZ", "BA", "BB", "BD",
    "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS", "BT", "BV", "BW", "BY", "BZ", "CA",
    "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN", "CO", "CR", "CU", "CV", "CW", "CX", "CY", "CZ", "DE",
    "DJ", "DK", "DM", "DO", "DZ", "EC", "EE", "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA",
    "GB", "GD", "GE", "GF", "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "HK",
    "HM", "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM", "JO", "JP",
    "KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT",
    "LU", "LV", "LY", "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK", "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS",
    "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA", "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP", "NR", "NU", "NZ",
    "OM", "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM", "PN", "PR", "PS", "PT", "PW", "PY", "QA", "RE", "RO", "RS",
    "RU", "RW", "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM", "SN", "SO", "SR", "SS", "ST",
    "SV", "SX", "SY", "SZ", "TC", "TD", "TF", "TG", "TH", "TJ", "TK", "TL", "TM", "TN", "TO", "TR", "TT", "TV", "TW",
    "TZ", "UA", "UG", "UM", "US", "UY", "UZ", "VA", "VC", "VE", "VG", "VI", "VN", "VU", "WF", "WS", "YE", "YT", "ZA",
    "ZM", "ZW",
];

/// The currencies of ISO 4217, sorted; as of January 2026, so without BGN (Bulgaria pays in euros since then).
///
/// Only what a wage can be paid in: no metals, no funds, no test codes. So the WIR franc `CHE` is found as the slip
/// for `CHF` that it is.
pub const CURRENCIES: [&str; 155] = [
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BHD", "BIF", "BMD", "BND",
    "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE",
    "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD",
    "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY",
    "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD",
    "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO",
    "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF",
    "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB",
    "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VED", "VES", "VND",
    "VUV", "WST", "XAF", "XCD", "XCG", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG",
];

/// The languages of ISO 639-1, sorted; as of 2025, without the withdrawn `bh`, `mo` and `sh`.
pub const LANGUAGES: [&str; 183] = [
    "aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ba", "be", "bg", "bi", "bm", "bn", "bo",
    "br", "bs", "ca", "ce", "ch", "co", "cr", "cs", "cu", "cv", "cy", "da", "de", "dv", "dz", "ee", "el", "en", "eo",
    "es", "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr", "fy", "ga", "gd", "gl", "gn", "gu", "gv", "ha", "he", "hi",
    "ho", "hr", "ht", "hu", "hy", "hz", "ia", "id", "ie", "ig", "ii", "ik", "io", "is", "it", "iu", "ja", "jv", "ka",
    "kg", "ki", "kj", "kk", "kl", "km", "kn", "ko", "kr", "ks", "ku", "kv", "kw", "ky", "la", "lb", "lg", "li", "ln",
    "lo", "lt", "lu", "lv", "mg", "mh", "mi", "mk", "ml", "mn", "mr", "ms", "mt", "my", "na", "nb", "nd", "ne", "ng",
    "nl", "nn", "no", "nr", "nv", "ny", "oc", "oj", "om", "or", "os", "pa", "pi", "pl", "ps", "pt", "qu", "rm", "rn",
    "ro", "ru", "rw", "sa", "sc", "sd", "se", "sg", "si", "sk", "sl", "sm", "sn", "so", "sq", "sr", "ss", "st", "su",
    "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to", "tr", "ts", "tt", "tw", "ty", "ug", "uk", "ur",
    "uz", "ve", "vi", "vo", "wa", "wo", "xh", "yi", "yo", "za", "zh", "zu",
];

/// The nine states of Austria, ISO 3166-2, sorted.
pub const AT_REGIONS: [&str; 9] = ["AT-1", "AT-2", "AT-3", "AT-4", "AT-5", "AT-6", "AT-7", "AT-8", "AT-9"];

/// The 26 cantons of Switzerland, ISO 3166-2, sorted.
pub const CH_REGIONS: [&str; 26] = [
    "CH-AG", "CH-AI", "CH-AR", "CH-BE", "CH-BL", "CH-BS", "CH-FR", "CH-GE", "CH-GL", "CH-GR", "CH-JU", "CH-LU",
    "CH-NE", "CH-NW", "CH-OW", "CH-SG", "CH-SH", "CH-SO", "CH-SZ", "CH-TG", "CH-TI", "CH-UR", "CH-VD", "CH-VS",
    "CH-ZG", "CH-ZH",
];

/// The 16 states of Germany, ISO 3166-2, sorted.
pub const DE_REGIONS: [&str; 16] = [
    "DE-BB", "DE-BE", "DE-BW", "DE-BY", "DE-HB", "DE-HE", "DE-HH", "DE-MV", "DE-NI", "DE-NW", "DE-RP", "DE-SH",
    "DE-SL", "DE-SN", "DE-ST", "DE-TH",
];

/// The member states of the European Union, sorted; as of 2026.
pub const EU: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// The states that are of the European Economic Area without being members of the Union, sorted.
pub const EFTA_IN_EEA: [&str; 3] = ["IS", "LI", "NO"];

/// Whether a country belongs to an area: itself, `EU` or `EEA`.
pub fn is_in(country: &str, area: &str) -> bool {
    let is_member = || EU.binary_search(&country).is_ok();
    match area {
        "EU" => is_member(),
        "EEA" => is_member() || EFTA_IN_EEA.contains(&country),
        other => other == country,
    }
}

/// Whether a code names an area in which a law may hold: a country, `EU` or `EEA`.
pub fn is_area(code: &str) -> bool {
    is_country(code) || matches!(code, "EU" | "EEA")
}

/// Whether a code names a country: two capital letters of ISO 3166-1.
pub fn is_country(code: &str) -> bool {
    COUNTRIES.binary_search(&code).is_ok()
}

/// Whether a code names a currency in which wages are paid: three capital letters of ISO 4217.
pub fn is_currency(code: &str) -> bool {
    CURRENCIES.binary_search(&code).is_ok()
}

/// Whether a code names a language: two small letters of ISO 639-1.
pub fn is_language(code: &str) -> bool {
    LANGUAGES.binary_search(&code).is_ok()
}

/// Whether a code names a region of a country, as ISO 3166-2 writes it: `DE-BE` in `DE`.
///
/// Regions are known for Germany, Austria and Switzerland. Of others only the shape is looked at: the country, a
/// hyphen, one to three capital letters or digits.
pub fn is_region(code: &str, country: &str) -> bool {
    match country {
        "AT" => AT_REGIONS.binary_search(&code).is_ok(),
        "CH" => CH_REGIONS.binary_search(&code).is_ok(),
        "DE" => DE_REGIONS.binary_search(&code).is_ok(),
        _ => has_shape_of_region(code, country),
    }
}

fn has_shape_of_region(code: &str, country: &str) -> bool {
    let part = code.strip_prefix(country).and_then(|rest| rest.strip_prefix('-'));
    let fits = |part: &str| part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    part.is_some_and(|part| (1..=3).contains(&part.len()) && fits(part))
}

/// Names that writers choose: ids of roles and pages, as they name files. Letters, digits, `-` and `_`.
pub fn is_id(name: &str) -> bool {
    !name.is_empty() && name.len() <= 100 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let regions: [&[&str]; 3] = [&AT_REGIONS, &CH_REGIONS, &DE_REGIONS];
        let others: [&[&str]; 5] = [&COUNTRIES, &CURRENCIES, &LANGUAGES, &EU, &EFTA_IN_EEA];
        for list in regions.into_iter().chain(others) {
            assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
        }
    }

    #[test]
    fn knows_codes() {
        assert!(["DE", "AT", "CH", "GB", "US"].into_iter().all(is_country));
        assert!(["EUR", "CHF", "GBP", "USD", "PLN", "XCG"].into_iter().all(is_currency));
        assert!(["de", "en", "tr", "uk"].into_iter().all(is_language));
    }

    #[test]
    fn knows_what_is_no_code() {
        assert!(!["", "de", "EU", "UK", "DEU", "Deutschland"].into_iter().any(is_country));
        assert!(!["", "€", "eur", "DEM", "CHE", "BGN", "XTS"].into_iter().any(is_currency));
        assert!(!["", "DE", "sh", "deu", "dk"].into_iter().any(is_language));
    }

    #[test]
    fn knows_areas() {
        assert!(EU.into_iter().chain(EFTA_IN_EEA).all(is_country));
        assert!(is_in("DE", "DE") && is_in("DE", "EU") && is_in("DE", "EEA") && is_in("NO", "EEA"));
        assert!(!is_in("NO", "EU") && !is_in("CH", "EEA") && !is_in("GB", "EU") && !is_in("DE", "AT"));
        assert!(is_area("EU") && is_area("EEA") && is_area("CH") && !is_area("UK") && !is_area("eu"));
    }

    #[test]
    fn knows_regions() {
        assert!(is_region("DE-BE", "DE") && is_region("AT-9", "AT") && is_region("CH-ZH", "CH"));
        assert!(is_region("FR-75C", "FR") && is_region("GB-LND", "GB"));
        for (code, country) in [("DE-XX", "DE"), ("DE-BE", "AT"), ("BE", "DE"), ("AT-W", "AT"), ("CH-zh", "CH")] {
            assert!(!is_region(code, country), "{code}");
        }
        for code in ["FR", "FR-", "FR-abc", "FR-ABCD", "DE-BE", "FR75"] {
            assert!(!is_region(code, "FR"), "{code}");
        }
    }
}
