"""A stand-in for Slack, so that the door to Slack can be tried without Slack.

    async with FakeSlack(clock=time.time) as slack:           # adapters.fakeslack.slack
        token = slack.install(slack.add_team("Acme"))         # the bot's token, for slack.url as the base URL
        slack.app.events_url = "http://127.0.0.1:8080/slack/events"   # or slack.courier.receiver, or socket_mode = True
        ana = slack.add_person("Ana", tz="Europe/Berlin", locale="de-DE")
        delivery = await ana.types("goal")                    # signed, and answered once when this returns
        assert delivery.ok
        await ana.presses("yes")                              # the newest button of that name
        ana.last().words, ana.last().buttons              # what stands on the screen
        ana.sees(), ana.home(), ana.modals(), ana.trouble, slack.called("chat.postMessage")

It is faithful where a door could go wrong: names of errors, limits, signatures, retries, triggers, hashes, metadata.
`Rules` holds how strict it is, `Faults` what goes wrong on demand.
"""
