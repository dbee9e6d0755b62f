package org.openaeo.platform.web;

public class StaleWrite extends RuntimeException {
    public StaleWrite(String what, String id) {
        super(what + " " + id);
    }
}
