// Renders cards with Microsoft's own renderer; `official_cards.py` puts this into a page beside it.

class Drawn extends AdaptiveCards.CardElement {
  // What Teams draws though the schema does not know it: a place that keeps what was asked for.
  internalParse(source, context) {
    super.internalParse(source, context);
    this.source = source;
  }

  internalRender() {
    const place = document.createElement("div");
    place.className = "drawn";
    place.dataset.source = JSON.stringify(this.source);
    return place;
  }
}

function named(name) {
  return class extends Drawn {
    getJsonTypeName() {
      return name;
    }
  };
}

function known(names) {
  const registry = new AdaptiveCards.CardObjectRegistry();
  AdaptiveCards.GlobalRegistry.populateWithDefaultElements(registry);
  for (const name of names) registry.register(name, named(name), AdaptiveCards.Versions.v1_5);
  return registry;
}

function rendered(source, hostConfig, newer, wide) {
  // The renderer asks a pattern that remembers where it stopped, so that it refuses every second language.
  AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0;
  const context = new AdaptiveCards.SerializationContext();
  context.setElementRegistry(known(newer));
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  card.parse(source, context);
  const events = [];
  for (let at = 0; at < context.eventCount; at += 1) events.push(context.getEventAt(at).message);
  const failures = card.validateProperties().validationEvents.map((event) => event.message);
  const place = document.createElement("div");
  place.style.width = `${wide}px`;
  document.body.append(place);
  place.append(card.render());
  // What is in an input is no part of its HTML by itself.
  for (const input of place.querySelectorAll("input")) input.setAttribute("value", input.value);
  for (const area of place.querySelectorAll("textarea")) area.textContent = area.value;
  for (const option of place.querySelectorAll("option:checked")) option.setAttribute("selected", "");
  const squeezed = [...place.querySelectorAll("button")].filter((button) => button.scrollWidth > button.clientWidth);
  const answer = {
    events,
    failures,
    text: place.innerText,
    html: place.innerHTML,
    too_wide: place.scrollWidth > place.clientWidth,
    squeezed: squeezed.map((button) => button.innerText),
    buttons: [...place.querySelectorAll("button")].map((button) => button.innerText),
  };
  place.remove();
  return answer;
}

function all(cards, hostConfig, newer, wide, markdown) {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown[text];
    result.didProcess = true;
  };
  return cards.map((card) => rendered(card, hostConfig, newer, wide));
}
