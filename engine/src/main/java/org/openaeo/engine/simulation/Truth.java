package org.openaeo.engine.simulation;

import java.util.Optional;

import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;

/** What is truly the matter with each row of a batch, and what an inspection finds or would find of it. */
public final class Truth {
    private static final byte HONEST = -1;

    private final byte[] fraud;
    private final byte[] found;
    private final double[] dutyEvaded;
    private final double[] hazard;
    private final short[] trueLine;
    private final byte[] trueOrigin;
    private int size;

    Truth(int capacity) {
        fraud = new byte[capacity];
        found = new byte[capacity];
        dutyEvaded = new double[capacity];
        hazard = new double[capacity];
        trueLine = new short[capacity];
        trueOrigin = new byte[capacity];
    }

    void add(Consignment goods, double probability, InspectionOutcome outcome) {
        fraud[size] = goods.fraud == null ? HONEST : (byte) goods.fraud.ordinal();
        found[size] = (byte) outcome.ordinal();
        dutyEvaded[size] = goods.dutyEvaded();
        hazard[size] = probability;
        trueLine[size] = (short) goods.trueLine();
        trueOrigin[size] = (byte) goods.trueOrigin();
        size++;
    }

    public int size() {
        return size;
    }

    /** What is wrong with the row, whether or not anybody finds it. */
    public Optional<FraudKind> fraud(int row) {
        return fraud[row] == HONEST
                ? Optional.empty()
                : Optional.of(FraudKind.all().get(fraud[row]));
    }

    public boolean irregular(int row) {
        return fraud[row] != HONEST;
    }

    /** What an inspection of the row finds, or would have found: some of what is wrong is missed. */
    public InspectionOutcome found(int row) {
        return InspectionOutcome.values()[found[row]];
    }

    /** The duty that an inspection of the row brings in, in the currency of {@link Field#CURRENCY}; 0 if none. */
    public double recovered(int row) {
        return found(row) == InspectionOutcome.IRREGULAR ? dutyEvaded[row] : 0;
    }

    /** The duty evaded, found or not. */
    public double dutyEvaded(int row) {
        return dutyEvaded[row];
    }

    /** The probability with which the model let something be wrong, before anything was declared. */
    public double hazard(int row) {
        return hazard[row];
    }

    /** The line under which the goods belong. */
    public GoodsLine trueLine(int row) {
        return Tariff.aurelia().line(trueLine[row]);
    }

    /** ISO code of the country the goods are from. */
    public String trueOrigin(int row) {
        return Country.all().get(trueOrigin[row]).code();
    }
}
