// The letters that fold.cpp folds. Source: Unicode 15, UnicodeData.txt and CaseFolding.txt.
#pragma once

#include <cstdint>
#include <string_view>

namespace curseur::io {

// Capital letters from `first` to `last`, every `step`th; the small letter is `shift` further.
struct Capitals {
  std::uint16_t first, last;
  std::uint8_t step;
  std::int16_t shift;
};
inline constexpr Capitals kCapitals[] = {
    {0x41, 0x5A, 1, 32},      {0xC0, 0xD6, 1, 32},       {0xD8, 0xDE, 1, 32},       {0x100, 0x12E, 2, 1},
    {0x132, 0x136, 2, 1},     {0x139, 0x147, 2, 1},      {0x14A, 0x176, 2, 1},      {0x178, 0x178, 1, -121},
    {0x179, 0x17D, 2, 1},     {0x181, 0x181, 1, 210},    {0x182, 0x184, 2, 1},      {0x186, 0x186, 1, 206},
    {0x187, 0x187, 1, 1},     {0x189, 0x18A, 1, 205},    {0x18B, 0x18B, 1, 1},      {0x18E, 0x18E, 1, 79},
    {0x18F, 0x18F, 1, 202},   {0x190, 0x190, 1, 203},    {0x191, 0x191, 1, 1},      {0x193, 0x193, 1, 205},
    {0x194, 0x194, 1, 207},   {0x196, 0x196, 1, 211},    {0x197, 0x197, 1, 209},    {0x198, 0x198, 1, 1},
    {0x19C, 0x19C, 1, 211},   {0x19D, 0x19D, 1, 213},    {0x19F, 0x19F, 1, 214},    {0x1A0, 0x1A4, 2, 1},
    {0x1A6, 0x1A6, 1, 218},   {0x1A7, 0x1A7, 1, 1},      {0x1A9, 0x1A9, 1, 218},    {0x1AC, 0x1AC, 1, 1},
    {0x1AE, 0x1AE, 1, 218},   {0x1AF, 0x1AF, 1, 1},      {0x1B1, 0x1B2, 1, 217},    {0x1B3, 0x1B5, 2, 1},
    {0x1B7, 0x1B7, 1, 219},   {0x1B8, 0x1B8, 1, 1},      {0x1BC, 0x1BC, 1, 1},      {0x1C4, 0x1C4, 1, 2},
    {0x1C5, 0x1C5, 1, 1},     {0x1C7, 0x1C7, 1, 2},      {0x1C8, 0x1C8, 1, 1},      {0x1CA, 0x1CA, 1, 2},
    {0x1CB, 0x1DB, 2, 1},     {0x1DE, 0x1EE, 2, 1},      {0x1F1, 0x1F1, 1, 2},      {0x1F2, 0x1F4, 2, 1},
    {0x1F6, 0x1F6, 1, -97},   {0x1F7, 0x1F7, 1, -56},    {0x1F8, 0x21E, 2, 1},      {0x220, 0x220, 1, -130},
    {0x222, 0x232, 2, 1},     {0x23A, 0x23A, 1, 10795},  {0x23B, 0x23B, 1, 1},      {0x23D, 0x23D, 1, -163},
    {0x23E, 0x23E, 1, 10792}, {0x241, 0x241, 1, 1},      {0x243, 0x243, 1, -195},   {0x244, 0x244, 1, 69},
    {0x245, 0x245, 1, 71},    {0x246, 0x24E, 2, 1},      {0x386, 0x386, 1, 38},     {0x388, 0x38A, 1, 37},
    {0x38C, 0x38C, 1, 64},    {0x38E, 0x38F, 1, 63},     {0x391, 0x3A1, 1, 32},     {0x3A3, 0x3AB, 1, 32},
    {0x3CF, 0x3CF, 1, 8},     {0x3D8, 0x3EE, 2, 1},      {0x3F4, 0x3F4, 1, -60},    {0x3F7, 0x3F7, 1, 1},
    {0x3F9, 0x3F9, 1, -7},    {0x3FA, 0x3FA, 1, 1},      {0x3FD, 0x3FF, 1, -130},   {0x400, 0x40F, 1, 80},
    {0x410, 0x42F, 1, 32},    {0x460, 0x480, 2, 1},      {0x48A, 0x4BE, 2, 1},      {0x4C0, 0x4C0, 1, 15},
    {0x4C1, 0x4CD, 2, 1},     {0x4D0, 0x52E, 2, 1},      {0x531, 0x556, 1, 48},     {0x1E00, 0x1E94, 2, 1},
    {0x1EA0, 0x1EFE, 2, 1},   {0x1F08, 0x1F0F, 1, -8},   {0x1F18, 0x1F1D, 1, -8},   {0x1F28, 0x1F2F, 1, -8},
    {0x1F38, 0x1F3F, 1, -8},  {0x1F48, 0x1F4D, 1, -8},   {0x1F59, 0x1F5F, 2, -8},   {0x1F68, 0x1F6F, 1, -8},
    {0x1F88, 0x1F8F, 1, -8},  {0x1F98, 0x1F9F, 1, -8},   {0x1FA8, 0x1FAF, 1, -8},   {0x1FB8, 0x1FB9, 1, -8},
    {0x1FBA, 0x1FBB, 1, -74}, {0x1FBC, 0x1FBC, 1, -9},   {0x1FC8, 0x1FCB, 1, -86},  {0x1FCC, 0x1FCC, 1, -9},
    {0x1FD8, 0x1FD9, 1, -8},  {0x1FDA, 0x1FDB, 1, -100}, {0x1FE8, 0x1FE9, 1, -8},   {0x1FEA, 0x1FEB, 1, -112},
    {0x1FEC, 0x1FEC, 1, -7},  {0x1FF8, 0x1FF9, 1, -128}, {0x1FFA, 0x1FFB, 1, -126}, {0x1FFC, 0x1FFC, 1, -9}};

// Small letters with a mark, in pairs: the letter without the mark, then the letter with it.
struct Marked {
  char32_t mark;
  std::string_view pairs;
};
inline constexpr Marked kMarked[] = {
    {0x0300, "aàeèiìoòuùüǜnǹеѐиѝēḕōṑwẁâầăằêềôồơờưừyỳἀἂἁἃἐἒἑἓἠἢἡἣἰἲἱἳὀὂὁὃὐὒὑὓὠὢὡὣαὰεὲηὴιὶοὸυὺωὼϊῒϋῢ"},
    {0x0301,
     "aáeéiíoóuúyýcćlĺnńrŕsśzźüǘgǵåǻæǽøǿϊΐαάεέηήιίϋΰοόυύωώϒϓгѓкќçḉēḗïḯkḱmḿõṍōṓpṕũṹwẃâấăắêếôốơớưứἀἄἁἅἐἔἑἕἠἤἡἥἰἴἱἵὀὄὁὅὐὔὑ"
     "ὕὠὤὡὥ"},
    {0x0302, "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷzẑạậẹệọộ"},
    {0x0303, "aãnñoõiĩuũvṽâẫăẵeẽêễôỗơỡưữyỹ"},
    {0x0304, "aāeēiīoōuūüǖäǟȧǡæǣǫǭöȫõȭȯȱyȳиӣуӯgḡḷḹṛṝαᾱιῑυῡ"},
    {0x0306, "aăeĕgğiĭoŏuŭийуўжӂаӑеӗȩḝạặαᾰιῐυῠ"},
    {0x0307, "cċeėgġzżaȧoȯbḃdḋfḟhḣmṁnṅpṗrṙsṡśṥšṧṣṩtṫwẇxẋyẏſẛ"},
    {0x0308, "aäeëiïoöuüyÿιϊυϋϒϔеёіїаӓәӛжӝзӟиӥоӧөӫэӭуӱчӵыӹhḧõṏūṻwẅxẍtẗ"},
    {0x0309, "aảâẩăẳeẻêểiỉoỏôổơởuủưửyỷ"},
    {0x030A, "aåuůwẘyẙ"},
    {0x030B, "oőuűуӳ"},
    {0x030C, "cčdďeělľnňrřsštťzžaǎiǐoǒuǔüǚgǧkǩʒǯjǰhȟ"},
    {0x030F, "aȁeȅiȉoȍrȑuȕѵѷ"},
    {0x0311, "aȃeȇiȋoȏrȓuȗ"},
    {0x0313, "αἀεἐηἠιἰοὀυὐωὠρῤ"},
    {0x0314, "αἁεἑηἡιἱοὁυὑωὡρῥ"},
    {0x031B, "oơuư"},
    {0x0323, "bḅdḍhḥkḳlḷmṃnṇrṛsṣtṭvṿwẉzẓaạeẹiịoọơợuụưựyỵ"},
    {0x0324, "uṳ"},
    {0x0325, "aḁ"},
    {0x0326, "sștț"},
    {0x0327, "cçgģkķlļnņrŗsştţeȩdḑhḩ"},
    {0x0328, "aąeęiįuųoǫ"},
    {0x032D, "dḓeḙlḽnṋtṱuṷ"},
    {0x032E, "hḫ"},
    {0x0330, "eḛiḭuṵ"},
    {0x0331, "bḇdḏkḵlḻnṉrṟtṯzẕhẖ"},
    {0x0342, "ἀἆἁἇἠἦἡἧἰἶἱἷὐὖὑὗὠὦὡὧαᾶηῆιῖϊῗυῦϋῧωῶ"},
    {0x0345, "ἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὰᾲαᾳάᾴᾶᾷὴῂηῃήῄῆῇὼῲωῳώῴῶῷ"}};

// Letters and signs that mean the same as a longer or simpler text.
struct Spelling {
  char32_t letter;
  std::string_view text;
};
// Sorted.
inline constexpr Spelling kCompatible[] = {
    {0xAA, "a"},        {0xB2, "2"},      {0xB3, "3"},     {0xB9, "1"},     {0xBA, "o"},     {0xDF, "ss"},
    {0x130, "i\u0307"}, {0x133, "ij"},    {0x149, "'n"},   {0x17F, "s"},    {0x1C6, "dž"},   {0x1C9, "lj"},
    {0x1CC, "nj"},      {0x1F3, "dz"},    {0x3C2, "σ"},    {0x1E9E, "ss"},  {0x1F71, "ά"},   {0x1F73, "έ"},
    {0x1F75, "ή"},      {0x1F77, "ί"},    {0x1F79, "ό"},   {0x1F7B, "ύ"},   {0x1F7D, "ώ"},   {0x1FBE, "ι"},
    {0x1FD3, "ΐ"},      {0x1FE3, "ΰ"},    {0x2026, "..."}, {0x2070, "0"},   {0x2074, "4"},   {0x2075, "5"},
    {0x2076, "6"},      {0x2077, "7"},    {0x2078, "8"},   {0x2079, "9"},   {0x207F, "n"},   {0x2080, "0"},
    {0x2081, "1"},      {0x2082, "2"},    {0x2083, "3"},   {0x2084, "4"},   {0x2085, "5"},   {0x2086, "6"},
    {0x2087, "7"},      {0x2088, "8"},    {0x2089, "9"},   {0x2116, "no"},  {0x212A, "k"},   {0x212B, "å"},
    {0x2160, "i"},      {0x2161, "ii"},   {0x2162, "iii"}, {0x2163, "iv"},  {0x2164, "v"},   {0x2165, "vi"},
    {0x2166, "vii"},    {0x2167, "viii"}, {0x2168, "ix"},  {0x2169, "x"},   {0x216A, "xi"},  {0x216B, "xii"},
    {0x216C, "l"},      {0x216D, "c"},    {0x216E, "d"},   {0x216F, "m"},   {0x2170, "i"},   {0x2171, "ii"},
    {0x2172, "iii"},    {0x2173, "iv"},   {0x2174, "v"},   {0x2175, "vi"},  {0x2176, "vii"}, {0x2177, "viii"},
    {0x2178, "ix"},     {0x2179, "x"},    {0x217A, "xi"},  {0x217B, "xii"}, {0x217C, "l"},   {0x217D, "c"},
    {0x217E, "d"},      {0x217F, "m"},    {0xFB00, "ff"},  {0xFB01, "fi"},  {0xFB02, "fl"},  {0xFB03, "ffi"},
    {0xFB04, "ffl"},    {0xFB05, "st"},   {0xFB06, "st"}};

// Letters of their own that people without the key, or abroad, write in another way; sorted.
inline constexpr Spelling kPlain[] = {
    {0xE6, "ae"}, {0xF0, "d"},  {0xF8, "o"},  {0xFE, "th"},  {0x111, "d"}, {0x127, "h"}, {0x131, "i"},
    {0x138, "k"}, {0x142, "l"}, {0x14B, "n"}, {0x153, "oe"}, {0x167, "t"}, {0x192, "f"}, {0x199, "k"},
    {0x253, "b"}, {0x254, "o"}, {0x256, "d"}, {0x257, "d"},  {0x259, "e"}, {0x25B, "e"}, {0x263, "g"},
    {0x268, "i"}, {0x272, "n"}, {0x289, "u"}, {0x28B, "v"},  {0x491, "г"}};
// The same in countries that write two letters; `letter` may be followed by a mark.
struct Pair {
  char32_t letter, mark;  // 0 = no mark
  std::string_view text;
};
inline constexpr Pair kPairs[] = {
    {U'a', 0x308, "ae"}, {U'o', 0x308, "oe"}, {U'u', 0x308, "ue"}, {U'a', 0x30A, "aa"}, {U'\u00F8', 0, "oe"}};

}  // namespace curseur::io
