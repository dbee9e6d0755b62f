package org.openaeo.trust;

import java.util.Optional;

/**
 * A statement to be made about the authorisation that its source names; the first one brings it into the register.
 *
 * @param basedOn the version of the authorisation that the author saw; another one by now is a stale write. Empty for
 *     what does not depend on it, such as a partner's message
 * @param supersedes the number of the statement that it replaces
 */
public record NewStatement(
        OperatorId operator,
        Source source,
        Optional<Integer> basedOn,
        Change change,
        Grounds grounds,
        Optional<Integer> supersedes) {
    /** A statement that replaces none. */
    public NewStatement(OperatorId operator, Source source, Optional<Integer> basedOn, Change change, Grounds grounds) {
        this(operator, source, basedOn, change, grounds, Optional.empty());
    }

    /** Whether that statement says the same, however and whenever it was learnt. */
    public boolean repeats(Statement said) {
        return change.equals(said.change())
                && supersedes.equals(said.supersedes())
                && grounds.effective().equals(said.grounds().effective())
                && grounds.ground().equals(said.grounds().ground())
                && grounds.legalReference().equals(said.grounds().legalReference());
    }

    Statement numbered(int number) {
        return new Statement(number, change, grounds, supersedes);
    }
}
