package org.openaeo.platform.security;

/** What a machine's owner needs; the secret is shown once and kept only as a hash. */
public record MachineCredentials(String clientId, String secret) {
    @Override
    public String toString() {
        return clientId;
    }
}
