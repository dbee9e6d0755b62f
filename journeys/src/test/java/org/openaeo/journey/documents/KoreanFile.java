package org.openaeo.journey.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/** A file with the columns of the published Korean declarations, and nothing of their content. */
final class KoreanFile {
    private static final String HEADER =
            "Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,Payment Type,Mode of Transport,"
                    + "Declarant ID,Importer ID,Seller ID,Courier ID,HS6 Code,Country of Departure,Country of Origin,"
                    + "Tax Rate,Tax Type,Country of Origin Indicator,Net Mass,Item Price,Fraud,Critical Fraud\n";
    private static final String[] HS = {"847130", "610910", "870323", "220421", "300490", "851712"};
    private static final String[] COUNTRIES = {"CN", "US", "VN", "DE", "JP"};

    private KoreanFile() {}

    static void write(Path file, long seed, LocalDate from, int days, int rows) throws IOException {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder(HEADER);
        for (int row = 0; row < rows; row++) {
            String hs = HS[random.nextInt(HS.length)];
            String origin = COUNTRIES[random.nextInt(COUNTRIES.length)];
            boolean doubtful = hs.equals("610910") && origin.equals("CN");
            boolean fraud = random.nextDouble() < (doubtful ? 0.8 : 0.1);
            double mass = 1 + random.nextInt(2_000) / 10.0;
            double price = mass * (fraud ? 40 : 100) * (0.8 + 0.4 * random.nextDouble());
            csv.append(String.format(
                    Locale.ROOT,
                    "%d%06d,%s,%d,B,11,21,11,%d,D%03d,I%04d,S%04d,,%s,%s,%s,8.0,A,G,%.1f,%.1f,%d,%d%n",
                    seed,
                    row,
                    from.plusDays((long) row * days / rows),
                    10 + random.nextInt(5),
                    10 * (1 + random.nextInt(4)),
                    random.nextInt(50),
                    random.nextInt(800),
                    random.nextInt(600),
                    hs,
                    origin,
                    origin,
                    mass,
                    price,
                    fraud ? 1 : 0,
                    fraud ? 1 : 0));
        }
        Files.writeString(file, csv);
    }
}
