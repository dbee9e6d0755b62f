package org.openaeo.engine.simulation;

import java.util.HashSet;
import java.util.Set;

/** Invents names of companies, no two alike. Syllables, trades and legal forms sound like the country's languages. */
final class Names {
    private static final Tongue AURELIAN = new Tongue(
            new String[] {
                "Al", "Ber", "Cal", "Dor", "El", "Fer", "Gal", "Lor", "Mar", "Nor", "Ol", "Pel", "Quen", "Ros", "Sal",
                "Tar", "Val", "Ver", "Zam", "Mon"
            },
            new String[] {"a", "e", "i", "o", "an", "en", "ar", "er", "ian", "os"},
            new String[] {
                "dal", "gosa", "lena", "mira", "nes", "pard", "quin", "rano", "sola", "tero", "vera", "zal", "bray",
                "celle", "dun", "fonte"
            },
            new String[] {
                "Comercial",
                "Importadora",
                "Distribuidora",
                "Agro",
                "Textiles",
                "Maison",
                "Établissements",
                "Comptoir",
                "Alimentos",
                "Electro",
                "Ferretería",
                "Logística",
                "Société",
                "Grupo",
                "Almacenes"
            },
            new String[] {"S.A.", "S.R.L.", "& Cía.", "SARL", "et Fils", "Hnos."});
    private static final Tongue OF_XB = new Tongue(
            new String[] {"Ser", "Vas", "Cor", "Mel", "Tav", "Bar", "Lus", "Pin", "Ara", "Gui", "Fon", "Car"},
            new String[] {"a", "e", "i", "o", "ei", "ou"},
            new String[] {"nelo", "queiro", "valho", "drade", "mões", "retto", "zinha", "goal", "brino", "lhares"},
            new String[] {"Exportadora", "Indústrias", "Companhia", "Têxtil", "Agrícola", "Metalúrgica", "Casa"},
            new String[] {"Lda.", "S.A.", "& Irmãos", "Ltda."});
    private static final Tongue OF_XC = new Tongue(
            new String[] {"Hal", "Brun", "Ost", "Kel", "Vind", "Tor", "Lind", "Sten", "Erl", "Mor", "Gren", "Fal"},
            new String[] {"e", "a", "en", "er", "i"},
            new String[] {"gaard", "stad", "holm", "berg", "vik", "mark", "feldt", "sund", "borg", "rup"},
            new String[] {"Eksport", "Handels", "Industri", "Maskin", "Fiske", "Trade", "Papir", "Kemi"},
            new String[] {"AB", "A/S", "GmbH", "Oy", "& Co."});

    private final Set<String> given = new HashSet<>();

    private record Tongue(String[] first, String[] middle, String[] last, String[] trades, String[] forms) {}

    String next(String country, Draws draws) {
        Tongue tongue = switch (country) {
            case "XB" -> OF_XB;
            case "XC" -> OF_XC;
            default -> AURELIAN;
        };
        while (true) {
            String family = pick(tongue.first, draws) + pick(tongue.middle, draws) + pick(tongue.last, draws);
            String name = draws.chance(0.7)
                    ? pick(tongue.trades, draws) + " " + family + " " + pick(tongue.forms, draws)
                    : family + " " + pick(tongue.forms, draws);
            if (given.add(name)) {
                return name;
            }
        }
    }

    private static String pick(String[] from, Draws draws) {
        return from[draws.below(from.length)];
    }
}
